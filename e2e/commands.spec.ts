import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

const article = [
  "Judul berita",
  ...Array.from({ length: 11 }, (_, at) => `Paragraf nomor ${at + 2} berisi satu kalimat.`),
].join("\n\n");

test("commands are found and carried out by name, and the focus comes back to the text", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  const { keyboard } = page;
  await workbench.open(documentId, 2);

  const palette = page.getByRole("dialog", { name: "Commands" });
  await keyboard.press("Control+k");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await keyboard.type("copy the s");
  await keyboard.press("Enter");
  await expect(palette).toBeHidden();
  await expect(workbench.target(2)).toBeFocused();
  await expect(workbench.target(2)).toHaveText("Paragraf nomor 2 berisi satu kalimat.");
  await keyboard.press("Control+k");
  await keyboard.type("xyzzy");
  await expect(palette).toContainText("No command is called that.");
  await keyboard.press("Escape");
  await expect(workbench.target(2)).toBeFocused();

  const help = page.getByRole("dialog", { name: "All keys" });
  await keyboard.press("Control+/");
  await expect(help).toContainText("Confirm, then the next open segment");
  await keyboard.press("Escape");
  await expect(workbench.target(2)).toBeFocused();
  await keyboard.press("End");
  await keyboard.type("?");
  await expect(workbench.target(2)).toHaveText("Paragraf nomor 2 berisi satu kalimat.?");
  await keyboard.press("Escape");
  await expect(workbench.row(2)).toBeFocused();
  await keyboard.press("?");
  await expect(help).toBeVisible();
  await keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(workbench.row(2)).toBeFocused();

  await keyboard.press("Control+g");
  const goTo = page.getByRole("dialog", { name: "Go to a segment" });
  await goTo.getByLabel("Number, 1 to 12").fill("99");
  await expect(goTo.getByRole("status")).toHaveText("There is no such segment: type a number from 1 to 12.");
  await goTo.getByLabel("Number, 1 to 12").fill("11");
  await keyboard.press("Enter");
  await expect(workbench.target(11)).toBeFocused();
});

test("the keyboard goes along rows, open segments and regions, and is told where it is", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  const { keyboard } = page;
  await workbench.open(documentId, 1);
  await expect(page.getByRole("grid", { name: "Segments" })).toHaveAttribute("aria-rowcount", "13");
  await keyboard.type("Headline");
  await keyboard.press("Control+Enter");
  await workbench.expectSpoken("Segment 1 confirmed. Segment 2 of 12.");
  await workbench.expectStatus(1, "Translated");

  await keyboard.press("Escape");
  await expect(workbench.row(2)).toBeFocused();
  await keyboard.press("ArrowUp");
  await expect(workbench.row(1)).toBeFocused();
  await keyboard.press("Control+End");
  await expect(workbench.row(12)).toBeFocused();
  await expect(workbench.row(12)).toHaveAttribute("aria-rowindex", "13");
  await keyboard.press("PageUp");
  await expect(workbench.row(2)).toBeFocused();
  await keyboard.press("Enter");
  await expect(workbench.target(2)).toBeFocused();
  // Past the end it begins anew, and leaves out what is done.
  await workbench.goTo(12);
  await keyboard.press("F9");
  await expect(workbench.target(2)).toBeFocused();

  const panel = page.getByRole("complementary", { name: "About this segment" });
  await keyboard.press("F6");
  await expect(panel.getByRole("tab", { name: "History" })).toBeFocused();
  await workbench.expectSpoken("About this segment");
  await keyboard.press("Shift+F6");
  await expect(workbench.target(2)).toBeFocused();
  await keyboard.press("Shift+F6");
  await workbench.expectSpoken("Document bar");
  await expect(page.getByRole("button", { name: "All 12" })).toBeFocused();
  await keyboard.press("F6");
  await expect(workbench.target(2)).toBeFocused();
});

test("keys are called as on the keyboard at hand", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, "platform", { get: () => "MacIntel" }),
  );
  await workbench.open(documentId, 1);
  await expect(page.getByText("⌘↩", { exact: true })).toBeVisible();
  await page.keyboard.press("Meta+k");
  await expect(page.getByRole("option", { name: "Find and filter" })).toContainText("⌘F");
});
