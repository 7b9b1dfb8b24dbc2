import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

test("every version is kept, and going to one makes a new one", async ({ desk }) => {
  const documentId = await desk.makeDocument("Judul\n\nSatu kalimat.");
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  await workbench.open(documentId, 2);
  await workbench.target(2).fill("One sentence.");
  await page.keyboard.press("Control+Enter");
  await workbench.expectStatus(2, "Translated");
  await workbench.goTo(2);
  await workbench.target(2).fill("A single sentence.");
  await workbench.expectSaved();
  await workbench.expectStatus(2, "Draft");

  const panel = page.getByRole("complementary", { name: "About this segment" });
  await expect(panel.locator("ins", { hasText: "single" })).toBeVisible();
  await expect(panel.getByText("Confirmed by Sari Wulandari")).toBeVisible();
  await panel.getByRole("button", { name: "Go to this version" }).click();
  await expect(workbench.target(2)).toHaveText("One sentence.");
  await expect(panel.getByText("Version 3")).toBeVisible();
  await expect(panel.getByText("Restored")).toBeVisible();
  await expect(panel.getByText("Version 1", { exact: true })).toBeVisible();
});

test("an annotation says so when its words have gone", async ({ desk }) => {
  const documentId = await desk.makeDocument("Judul\n\nSatu kalimat.");
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  await workbench.open(documentId, 2);
  await workbench.target(2).fill("One sentence.");
  await workbench.expectSaved();
  await workbench.target(2).press("Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+.");
  const panel = page.getByRole("complementary", { name: "About this segment" });
  await panel.getByRole("textbox", { name: "Annotation" }).fill("A number");
  await panel.getByRole("button", { name: "Annotate" }).click();
  await expect(panel.getByRole("article")).toContainText("One");
  await workbench.target(2).fill("Sentences alone");
  await workbench.expectSaved();
  await expect(panel.getByText("Detached: these words are no longer in the text.")).toBeVisible();
  await workbench.target(2).fill("One sentence, again.");
  await workbench.expectSaved();
  await expect(panel.getByText(/^Detached/)).toBeHidden();
});
