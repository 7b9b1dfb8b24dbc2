import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

const article =
  "Judul berita\n\n" +
  "Dia tiba di Moskow pada hari Senin dan Peskov menolak berkomentar.\n\n" +
  "Kremlin diam.";

test("a sentence is split where the caret stands, and all of it comes back", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  const { page } = translator;
  await translator.open(documentId, 2);
  await translator.target(2).fill("He arrived in Moscow on Monday, and Peskov declined to comment.");
  await page.keyboard.press("Control+Enter");
  await translator.expectStatus(2, "Translated");

  const reviewer = new Workbench(await desk.pageFor(desk.reviewer));
  await reviewer.page.goto(`/documents/${documentId}/review`);
  await reviewer.page
    .getByRole("button", { name: /^Approve/ })
    .first()
    .click();
  await translator.expectStatus(2, "Approved");

  await translator.goTo(2);
  await translator.source(2).focus();
  await page.keyboard.press("Home");
  for (let words = 0; words < 6; words++) await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("Enter");

  await expect(translator.source(2)).toHaveValue("Dia tiba di Moskow pada hari");
  await expect(page.getByText(/Split from segment 2 by Sari Wulandari/).first()).toBeVisible();
  await expect(page.getByText(/The approval ended with it/).first()).toBeVisible();
  await expect(translator.row(4)).toContainText("Kremlin diam.");
  await translator.expectStatus(2, "Draft");

  await page.getByRole("button", { name: "Undo the split" }).first().click();
  await expect(translator.target(2)).toHaveText(
    "He arrived in Moscow on Monday, and Peskov declined to comment.",
  );
  await translator.expectStatus(2, "Approved");
  await expect(translator.row(3)).toContainText("Kremlin diam.");
});

test("segments are merged across a paragraph border, by the keys of a text editor", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  const { page } = translator;
  await translator.open(documentId, 3);
  await translator.target(3).fill("The Kremlin is silent.");
  await translator.expectSaved();
  await translator.source(3).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Backspace");
  await expect(translator.source(2)).toHaveValue(
    "Dia tiba di Moskow pada hari Senin dan Peskov menolak berkomentar. Kremlin diam.",
  );
  await expect(translator.target(2)).toHaveText("The Kremlin is silent.");
  await translator.source(2).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Delete");
  await expect(page.getByText("This is the last segment.")).toBeVisible();
  await page.getByRole("button", { name: "Undo the merge" }).click();
  await expect(translator.row(3)).toContainText("The Kremlin is silent.");
});

test("what is typed into a segment that somebody splits is kept and can be put back", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  await translator.open(documentId, 2);
  // The text stays on the device: the server is away for this one.
  await translator.page.route("**/target", (route) => route.abort());
  await translator.target(2).fill("He arrived in Moscow");
  await expect(translator.page.getByText("cannot be reached").first()).toBeVisible();

  const reviewer = new Workbench(await desk.pageFor(desk.reviewer));
  await reviewer.open(documentId, 2);
  await reviewer.source(2).focus();
  await reviewer.page.keyboard.press("Home");
  await reviewer.page.keyboard.press("Control+ArrowRight");
  await reviewer.page.getByRole("button", { name: "Split here" }).click();
  await expect(reviewer.source(2)).toHaveValue("Dia");

  const { page } = translator;
  await expect(page.getByText(/Segment 2 was split, merged or removed/)).toBeVisible();
  await page.unroute("**/target");
  await page.reload();
  await expect(page.getByText(/Segment 2 was split, merged or removed/)).toBeVisible();
  await page.getByRole("button", { name: "Add it to segment 2" }).click();
  await expect(translator.target(2)).toHaveText("He arrived in Moscow");
  await translator.expectSaved();
  await expect(page.getByText(/Segment 2 was split, merged or removed/)).toHaveCount(0);
});

test("the owner corrects the source: a typo leaves the approval, a meaning ends it", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  await translator.open(documentId, 3);
  await translator.target(3).fill("The Kremlin is silent.");
  await translator.page.keyboard.press("Control+Enter");
  await translator.expectStatus(3, "Translated");
  const reviewer = await desk.pageFor(desk.reviewer);
  await reviewer.goto(`/documents/${documentId}/review`);
  await reviewer
    .getByRole("button", { name: /^Approve/ })
    .first()
    .click();
  await translator.expectStatus(3, "Approved");

  const owner = new Workbench(await desk.pageFor(desk.owner));
  await owner.open(documentId, 3);
  const correct = async (text: string, kind: "Typo" | "Meaning") => {
    await owner.page.getByRole("button", { name: "Correct the source" }).click();
    const dialog = owner.page.getByRole("dialog");
    await dialog.getByLabel("Source", { exact: true }).fill(text);
    await dialog.getByRole("button", { name: "Correct the source" }).click();
    await expect(dialog.getByText("Choose one")).toBeVisible();
    await dialog.getByRole("radio", { name: new RegExp(`^${kind}`) }).check();
    await dialog.getByRole("button", { name: "Correct the source" }).click();
    await expect(dialog).toHaveCount(0);
  };
  await correct("Kremlin diam!", "Typo");
  await owner.expectStatus(3, "Approved");
  await expect(owner.row(3)).toContainText("Typo in the source corrected since it was translated");

  await owner.source(3).focus();
  await owner.page.keyboard.press("F2");
  await expect(owner.page.getByRole("dialog")).toBeVisible();
  await owner.page.keyboard.press("Escape");
  await correct("Kremlin berbicara!", "Meaning");
  await translator.expectStatus(3, "Draft");
  await translator.goTo(3);
  // Against the source as last translated, not against the step before.
  await expect(translator.row(3)).toContainText("Source changed since it was translated");
  await expect(translator.row(3).locator("del")).toContainText("diam");
  await translator.target(3).fill("The Kremlin speaks!");
  await translator.page.keyboard.press("Control+Enter");
  await translator.expectStatus(3, "Translated");
  await expect(translator.row(3)).not.toContainText("Source changed");
  await expect(translator.page.getByRole("button", { name: "Correct the source" })).toHaveCount(0);
});

test("a source with formatting shows its tags as chips, and is split where the caret stands", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(
    "# Judul\n\nJuru bicara **menolak** berkomentar dan ia pulang.",
    { source: "id", target: "en" },
    "markdown",
  );
  const translator = new Workbench(await desk.pageFor(desk.translator));
  const { page } = translator;
  await translator.open(documentId, 2);
  const source = translator.source(2);
  await expect(source).not.toContainText("<b>");
  await expect(source.locator(".tag-chip")).toHaveText(["b", "/b"]);

  await source.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("x");
  await page.keyboard.press("Delete");
  await expect(source).toContainText("Juru bicara");
  // "Juru bicara " in twelve steps, the tag in one.
  for (let step = 0; step < 13; step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(translator.row(3)).toContainText("berkomentar dan ia pulang.");
  await expect(translator.row(3)).not.toContainText("Juru bicara");
});
