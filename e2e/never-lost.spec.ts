import { expect, test as base, type Browser } from "@playwright/test";
import { newAccount, openBrowserFor, post, setUpOwner, signInByApi } from "./people";
import { makeDataFolder, removeDataFolder, startInVain, startServer } from "./server";
import { Workbench } from "./pages/workbench";

/** A server that this test alone may kill. */
const test = base.extend<{ data: string }>({
  data: async ({}, use) => {
    const folder = makeDataFolder();
    await use(folder);
    removeDataFolder(folder);
  },
});

const text = "Judul berita\n\nKremlin menolak berkomentar pada hari Senin.";

async function makeDocument(url: string, owner: ReturnType<typeof newAccount>): Promise<string> {
  const api = await signInByApi(url, owner);
  const { id: projectId } = await post<{ id: string }>(api, "/api/v1/projects", { name: "Desk" });
  const { id } = await post<{ id: string }>(api, `/api/v1/projects/${projectId}/documents`, {
    format: "text",
    text,
    sourceLanguage: "id",
    targetLanguage: "en",
    roles: ["title", "paragraph"],
  });
  await api.dispose();
  return id;
}

/** A server of its own, with its owner at the second segment of a document. */
async function openHouse(browser: Browser, data: string) {
  const owner = newAccount("Ana Nugroho");
  const server = await startServer(data);
  await setUpOwner(server.url, server.setupUrl!, owner);
  const documentId = await makeDocument(server.url, owner);
  const context = await openBrowserFor(browser, server.url, owner);
  const workbench = new Workbench(await context.newPage());
  await workbench.open(documentId, 2);
  return { owner, server, documentId, context, workbench };
}

test("the server is killed while somebody types: after a restart the text is there", async ({
  browser,
  data,
}) => {
  const { owner, server, documentId, workbench } = await openHouse(browser, data);
  await workbench.target(2).pressSequentially("The Kremlin declined");
  await workbench.expectSaved();

  await workbench.target(2).pressSequentially(" to comment");
  await server.kill();
  await workbench.target(2).pressSequentially(" on Monday.");
  await expect(workbench.page.getByText("Only on this device").first()).toBeVisible();

  // A page that cannot be loaded again shows nothing; the text waits on the device.
  const restarted = await startServer(data, Number(new URL(server.url).port));
  expect(restarted.setupUrl).toBeNull();
  await workbench.page.reload();
  await expect(workbench.target(2)).toHaveText("The Kremlin declined to comment on Monday.");
  await workbench.expectSaved();

  // And on the server: a browser that never saw it typed has it too.
  const elsewhere = await openBrowserFor(browser, server.url, owner);
  const other = new Workbench(await elsewhere.newPage());
  await other.open(documentId, 2);
  await expect(other.target(2)).toHaveText("The Kremlin declined to comment on Monday.");
  await restarted.stop();
});

test("a session ends while somebody types: after signing in again the text is saved", async ({
  browser,
  data,
}) => {
  const { owner, server, context, workbench } = await openHouse(browser, data);

  const elsewhere = await signInByApi(server.url, owner);
  await elsewhere.delete("/api/v1/account/sessions");
  await workbench.target(2).fill("Typed after the session had ended.");
  await expect(workbench.page.getByText("You are signed out.")).toBeVisible();

  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    workbench.page.getByRole("link", { name: "Sign in again in a new tab" }).click(),
  ]);
  await tab.getByRole("textbox", { name: "E-mail" }).fill(owner.email);
  await tab.getByLabel("Password", { exact: true }).fill(owner.password);
  await tab.getByRole("button", { name: "Sign in" }).click();
  await expect(tab.getByRole("heading", { name: "Your desk" })).toBeVisible();
  await tab.close();
  await workbench.expectSaved();
  await workbench.page.reload();
  await expect(workbench.target(2)).toHaveText("Typed after the session had ended.");
  await elsewhere.dispose();
  await server.stop();
});

test("a second Padanan on the same data folder is refused, and says who holds it", async ({ data }) => {
  const server = await startServer(data);
  const refused = await startInVain(data);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain(`in use by another Padanan (process ${server.process.pid})`);
  await server.kill();
  // What a killed one left behind holds nobody up.
  const next = await startServer(data);
  await next.stop();
});
