import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

test("quality issues by keyboard: found by a word, rated, taken back, gone through", async ({ desk }) => {
  const documentId = await desk.makeDocument("Judul\n\nSatu kalimat panjang.\n\nDua.");
  const page = await desk.pageFor(desk.translator);
  const workbench = new Workbench(page);
  await workbench.open(documentId, 2);
  await workbench.target(2).fill("One 😀 sentence.");
  await workbench.expectSaved();
  await workbench.target(2).press("End");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("Control+.");
  const panel = page.getByRole("complementary", { name: "About this segment" });
  const kind = panel.getByRole("combobox", { name: "Kind" });
  await expect(kind).toBeFocused();
  await page.keyboard.type("omission");
  await expect(panel.getByRole("listbox", { name: "Kind" }).getByRole("option")).toHaveText([
    "Quality issue: Accuracy › Omission",
  ]);
  await page.keyboard.press("Enter");
  const card = panel.getByRole("article", { name: /^Annotation by/ });
  await expect(card).toContainText("Quality issue: Accuracy › Omission");
  await expect(card).toContainText("Minor");
  await expect(card).toContainText("sentence.");

  // Used last, it comes first; a number says how severe the next one is.
  await page.keyboard.press("Escape");
  await workbench.target(2).press("Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+.");
  await expect(kind).toBeFocused();
  await page.keyboard.press("3");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("article", { name: /^Annotation by/ })).toHaveCount(2);
  await expect(panel.getByRole("article").nth(1)).toContainText("Major");

  await page.keyboard.press("Control+Shift+F9");
  await expect(panel.getByRole("article", { name: /^Annotation by/ })).toHaveCount(1);
  await page.keyboard.press("Escape");
  await workbench.goTo(3);
  await page.keyboard.press("Control+Shift+Period");
  await expect(card).toBeFocused();
});

test("a suggestion is accepted, and a note for readers reaches the web page", async ({ desk }) => {
  const documentId = await desk.makeDocument("Judul\n\nUtara diam.");
  const page = await desk.pageFor(desk.translator);
  const workbench = new Workbench(page);
  await workbench.open(documentId, 2);
  await workbench.target(2).fill("The north is silent.");
  await workbench.expectSaved();
  await workbench.target(2).press("Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+.");
  const panel = page.getByRole("complementary", { name: "About this segment" });
  const kind = panel.getByRole("combobox", { name: "Kind" });
  await expect(kind).toBeFocused();
  await page.keyboard.type("suggestion");
  await page.keyboard.press("Enter");
  await panel.getByLabel("Words instead").fill("North Korea");
  await page.keyboard.press("Control+Enter");
  await panel.getByRole("button", { name: "Accept the words" }).click();
  await expect(workbench.target(2)).toHaveText(/^North Korea ?is silent\.$/);
  await expect(panel.getByText("1 resolved")).toBeVisible();

  await workbench.target(2).press("Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+.");
  await expect(kind).toBeFocused();
  await page.keyboard.type("translator");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The Democratic People’s Republic.");
  await expect(panel.getByRole("checkbox", { name: /^Publish as a note/ })).toBeChecked();
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByText("For readers")).toBeVisible();
  const file = await page.request.get(`/api/v1/documents/${documentId}/export/html`);
  expect(await file.text()).toContain("The Democratic People’s Republic.");
});

test("what lost its words is counted, and is put on others", async ({ desk }) => {
  const documentId = await desk.makeDocument("Judul\n\nSatu kalimat.\n\nDua.");
  const page = await desk.pageFor(desk.translator);
  const workbench = new Workbench(page);
  await workbench.open(documentId, 2);
  await workbench.target(2).fill("One sentence.");
  await workbench.expectSaved();
  await workbench.target(2).press("Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("Control+.");
  await expect(page.getByRole("combobox", { name: "Kind" })).toBeFocused();
  await page.keyboard.type("comment");
  await page.keyboard.press("Enter");
  await page.keyboard.type("A number");
  await page.keyboard.press("Control+Enter");
  const panel = page.getByRole("complementary", { name: "About this segment" });
  await expect(panel.getByRole("article")).toContainText("A number");
  await workbench.target(2).fill("Something else altogether.");
  await workbench.expectSaved();
  await expect(panel.getByRole("tab", { name: /Annotations.*1 detached/ })).toBeVisible();

  await workbench.goTo(3);
  await page.keyboard.press("Control+F9");
  const card = panel.getByRole("article", { name: /^Annotation by/ });
  await expect(card).toBeFocused();
  await card.getByText("What took the words away").click();
  await expect(card.getByText("Version 2, by Sari Wulandari")).toBeVisible();
  await workbench.target(2).press("Home");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await card.getByRole("button", { name: "Put it on the selected words" }).click();
  await expect(panel.getByRole("tab", { name: "Annotations 1", exact: true })).toBeVisible();
  await expect(card).toContainText("One");
});
