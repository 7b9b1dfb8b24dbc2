import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";
import { segmentsOf, translate } from "./segments";

const article = "Judul berita\n\nKremlin menolak berkomentar.\n\nIa pulang ke Moskow.\n\nSelesai sudah.";
const written = ["Headline", "The Kremlin declined to comment.", "He went home to Moscow."];

test("without a network one works on, is told where the texts are, and all of it is saved afterwards", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(article);
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  await workbench.open(documentId, 1);
  const bar = page.getByText("Only on this device").first();

  await page.context().setOffline(true);
  for (const [at, text] of written.entries()) {
    await expect(workbench.target(at + 1)).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Control+Enter");
  }
  await expect(workbench.target(4)).toBeFocused();
  await expect(bar).toBeVisible();
  await expect(workbench.row(2)).toContainText("Only on this device");
  await workbench.expectStatus(2, "Not started");
  expect((await segmentsOf(desk.ownerApi, documentId)).map(({ target }) => target)).toEqual([
    null,
    null,
    null,
    null,
  ]);

  // Somebody else comes to the same words meanwhile.
  const [, , third] = await segmentsOf(desk.ownerApi, documentId);
  await translate(desk.ownerApi, third!, "He returned to Moscow.");
  await page.context().setOffline(false);
  const conflict = workbench.row(3).getByRole("region", { name: "Conflict" });
  await expect(conflict).toContainText("He returned to Moscow.");
  await workbench.expectStatus(1, "Translated");
  await workbench.expectStatus(2, "Translated");
  await conflict.getByRole("button", { name: "Keep mine on top of it" }).click();
  await workbench.expectStatus(3, "Translated");
  await workbench.expectSaved();
  await expect(bar).toBeHidden();
  const saved = await segmentsOf(desk.ownerApi, documentId);
  expect(saved.slice(0, 3).map(({ target, status }) => [target?.text, status])).toEqual(
    written.map((text) => [text, "translated"]),
  );
});

test("a confirmation that did not get through waits, is said to, and is made after a reload", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(article);
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  await workbench.open(documentId, 2);
  await page.route("**/confirmations", (route) => route.abort());
  await workbench.target(2).pressSequentially(written[1]!);
  await page.keyboard.press("Control+Enter");
  await expect(workbench.row(2)).toContainText("Confirmation waits");
  await workbench.expectStatus(2, "Draft");

  await page.unroute("**/confirmations");
  await page.reload();
  await workbench.expectStatus(2, "Translated");
  await workbench.expectSaved();
});

test("where nothing can be kept on the device, leaving with unsaved text is asked about", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(article);
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Nothing is kept here.", "SecurityError");
    };
  });
  await workbench.open(documentId, 2);
  await page.route("**/target", (route) => route.abort());
  await workbench.target(2).pressSequentially("The Kremlin declined");
  await expect(workbench.row(2)).toContainText("Only in this window");
  const asked = page.waitForEvent("dialog");
  const leaving = page.goto("/").catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  await expect(workbench.target(2)).toHaveText("The Kremlin declined");

  await page.unroute("**/target");
  await workbench.expectSaved();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Your desk" })).toBeVisible();
});

test.describe("without a connection", () => {
  test.use({ serviceWorkers: "allow" });

  test("an opened document is opened again, worked in, and all of it is sent afterwards", async ({
    desk,
  }) => {
    const documentId = await desk.makeDocument(article);
    const workbench = new Workbench(await desk.pageFor(desk.translator));
    const { page } = workbench;
    const context = page.context();
    await workbench.open(documentId, 1);
    await page.keyboard.type(written[0]!);
    await page.keyboard.press("Control+Enter");
    await workbench.expectStatus(1, "Translated");
    await expectCopyKept(page);

    await context.setOffline(true);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    const notice = page.getByRole("status").filter({ hasText: "No connection." });
    await expect(notice).toContainText(/copy of \d\d:\d\d/);
    await workbench.expectStatus(1, "Translated");
    await expect(workbench.row(1)).toContainText(written[0]!);
    await workbench.goTo(2);
    await page.keyboard.type(written[1]!);
    await page.keyboard.press("Control+Enter");
    await expect(workbench.target(3)).toBeFocused();
    await page.keyboard.type(written[2]!);
    await expect(notice).toContainText("2 segments wait to be sent.");

    // The tab is closed, and another one opened at the same address: everything typed is there.
    await expect.poll(() => keptDrafts(page)).toContain(written[2]!);
    await page.close();
    const again = new Workbench(await context.newPage());
    again.page.on("dialog", (dialog) => void dialog.accept());
    await again.page.goto(`/documents/${documentId}`);
    await expect(again.row(2)).toContainText(written[1]!);
    await expect(again.row(3)).toContainText(written[2]!);
    await expect(again.row(3)).toContainText("Only on this device");

    // Somebody else comes to the same words meanwhile.
    const [, , third] = await segmentsOf(desk.ownerApi, documentId);
    await translate(desk.ownerApi, third!, "He returned to Moscow.");
    await context.setOffline(false);
    const conflict = again.row(3).getByRole("region", { name: "Conflict" });
    await expect(conflict).toContainText("He returned to Moscow.");
    await again.expectStatus(2, "Translated");
    await expect(again.page.getByText("The connection is back")).toBeVisible();
    await conflict.getByRole("button", { name: "Keep mine on top of it" }).click();
    await again.page.getByRole("button", { name: "Load the page again" }).click();
    await expect(again.row(3)).toContainText(written[2]!);
    await expect(again.page.getByText("The connection is back")).toBeHidden();
    const saved = await segmentsOf(desk.ownerApi, documentId);
    expect(saved.slice(0, 3).map(({ target, status }) => [target?.text, status])).toEqual([
      [written[0], "translated"],
      [written[1], "translated"],
      [written[2], "draft"],
    ]);
  });

  test("other pages say so and name the documents that can be opened", async ({ desk }) => {
    const documentId = await desk.makeDocument(article);
    const other = await desk.makeDocument("Lain sekali.\n\nSungguh.");
    const workbench = new Workbench(await desk.pageFor(desk.translator));
    const { page } = workbench;
    await workbench.open(documentId, 1);
    await expectCopyKept(page);
    await page.context().setOffline(true);
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "No connection" })).toBeVisible();
    await page.goto(`/documents/${other}`);
    await expect(page.getByText("this browser has no copy of this document")).toBeVisible();
    await page.getByRole("link", { name: "Judul berita" }).click();
    await expect(workbench.row(2)).toContainText("Kremlin");
  });

  test("signing out leaves no copy, even to an open page of the same person", async ({ desk }) => {
    const documentId = await desk.makeDocument(article);
    const workbench = new Workbench(await desk.pageFor(desk.translator));
    const { page } = workbench;
    await workbench.open(documentId, 1);
    await expectCopyKept(page);
    const other = await desk.tabFor(page);
    await other.goto("/");
    await other.getByRole("button", { name: "Account of Sari Wulandari" }).click();
    await other.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();
    // The page that is still open writes no more.
    await page.bringToFront();
    await workbench.target(1).click();
    await page.keyboard.type("Headline");
    await expect(workbench.row(1)).toContainText("Only on this device");
    await other.bringToFront();
    expect(await heldBy(other)).toEqual([]);

    await page.context().setOffline(true);
    await other.goto(`/documents/${documentId}`);
    await expect(other.getByRole("heading", { name: "No connection" })).toBeVisible();
    await expect(other.getByText("Kremlin")).toHaveCount(0);
  });

  test("somebody else in the same browser finds no copy, however the session before ended", async ({
    desk,
  }) => {
    const documentId = await desk.makeDocument(article);
    const workbench = new Workbench(await desk.pageFor(desk.translator));
    const { page } = workbench;
    const context = page.context();
    await workbench.open(documentId, 1);
    await expectCopyKept(page);
    const theirs = (await desk.pageFor(desk.reviewer)).context();
    await context.clearCookies();
    await context.addCookies(await theirs.cookies());
    const other = await context.newPage();
    await other.goto("/");
    await expect(other.getByRole("heading", { name: "Your desk" })).toBeVisible();
    await expect.poll(() => heldBy(other)).toEqual(["owner"]);
    await context.setOffline(true);
    await other.goto(`/documents/${documentId}`);
    await expect(other.getByText("this browser has no copy of this document")).toBeVisible();
  });
});

/** Waits until the document and the page that shows it are put aside. */
async function expectCopyKept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect
    .poll(() => page.evaluate(async () => (await caches.match("/offline-copy")) !== undefined))
    .toBe(true);
  await expect.poll(async () => (await heldBy(page)).includes("head")).toBe(true);
}

/** What kinds of things the browser holds of documents. */
async function heldBy(page: Page): Promise<readonly string[]> {
  const { keys } = await readStore(page, "padanan-copies", "copies");
  return keys.map((key) => (Array.isArray(key) ? String(key[0]) : String(key)));
}

async function keptDrafts(page: Page): Promise<readonly string[]> {
  const { values } = await readStore(page, "padanan-drafts", "drafts");
  return values.map((draft) => (draft as { text: string }).text);
}

function readStore(page: Page, database: string, store: string) {
  return page.evaluate(
    ([name, within]) =>
      new Promise<{ keys: readonly IDBValidKey[]; values: readonly unknown[] }>((resolve) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => {
          const held = opening.result.transaction(within!).objectStore(within!);
          const [keys, values] = [held.getAllKeys(), held.getAll()];
          values.onsuccess = () => {
            opening.result.close();
            resolve({ keys: keys.result, values: values.result });
          };
        };
      }),
    [database, store],
  );
}
