import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

test("the owner brings a corrected article: all that fits stays, and what changes is told first", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(
    "Judul berita\n\nKremlin diam kemarin. Dia pergi ke Moskow.\n\nParagraf ini akan hilang.",
  );
  const translator = new Workbench(await desk.pageFor(desk.translator));
  await translator.open(documentId, 2);
  for (const [number, text] of [
    [2, "The Kremlin was silent yesterday."],
    [3, "He went to Moscow."],
    [4, "This paragraph will go."],
  ] as const) {
    await translator.goTo(number);
    await translator.target(number).fill(text);
    await translator.page.keyboard.press("Control+Enter");
    await translator.expectStatus(number, "Translated");
  }
  const reviewer = await desk.pageFor(desk.reviewer);
  await reviewer.goto(`/documents/${documentId}/review`);
  for (const number of [2, 3, 4]) {
    await expect(reviewer.getByRole("heading", { name: `Segment ${number}` })).toBeVisible();
    await reviewer.getByRole("button", { name: "Approve", exact: true }).click();
  }
  await expect(reviewer.getByRole("heading", { name: /nothing|empty|no segment/i })).toBeVisible();

  const owner = new Workbench(await desk.pageFor(desk.owner));
  const { page } = owner;
  await owner.open(documentId);
  await new Workbench(page).choose("New version");
  await page
    .getByRole("textbox", { name: "New version of the article" })
    .fill("Judul berita\n\nKremlin diam kemarin! Dia pergi ke Kiev.\n\nPenutup yang baru sama sekali.");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("2 changed · 1 added · 1 removed · 1 kept")).toBeVisible();
  const changed = (number: number) => page.getByRole("group", { name: `What changed in segment ${number}?` });
  await expect(changed(2).getByRole("radio", { name: "A typo" })).toBeChecked();
  await expect(changed(3).getByRole("radio", { name: "The meaning" })).toBeChecked();
  await expect(page.getByText("Has a translation: kept")).toBeVisible();
  await expect(page.getByText("The approval ends; the translator sees what changed.")).toHaveCount(1);
  await page.getByRole("button", { name: "Take this version" }).click();

  await expect(page.getByRole("grid", { name: "Segments" })).toBeVisible();
  await owner.expectStatus(2, "Approved");
  await owner.expectStatus(3, "Draft");
  await expect(owner.row(4)).toContainText("Penutup yang baru sama sekali.");
  // The translator's open page follows, and shows what changed.
  await expect(translator.row(4)).toContainText("Penutup yang baru sama sekali.");
  await translator.goTo(3);
  await expect(translator.row(3).locator("ins")).toContainText("Kiev");

  await page.goto(`/documents/${documentId}/source`);
  await page
    .getByRole("textbox", { name: "New version of the article" })
    .fill("Judul berita\n\nKremlin diam kemarin! Dia pergi ke Kiev.\n\nPenutup yang baru sama sekali.");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("This is the same article: nothing would change.")).toBeVisible();
});
