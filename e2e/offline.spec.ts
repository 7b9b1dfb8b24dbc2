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

  test("a page that is loaded again says so, and the text is there when the server is", async ({ desk }) => {
    const documentId = await desk.makeDocument(article);
    const workbench = new Workbench(await desk.pageFor(desk.translator));
    const { page } = workbench;
    await workbench.open(documentId, 2);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.context().setOffline(true);
    await workbench.target(2).pressSequentially("The Kremlin declined");
    await expect(workbench.row(2)).toContainText("Only on this device");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await expect(page.getByRole("heading", { name: "No connection" })).toBeVisible();

    await page.context().setOffline(false);
    await page.getByRole("link", { name: "Try again now" }).click();
    await expect(workbench.target(2)).toHaveText("The Kremlin declined");
    await workbench.expectSaved();
  });
});
