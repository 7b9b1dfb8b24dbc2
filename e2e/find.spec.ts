import { expect, test, type Desk } from "./fixtures";
import { signInByApi } from "./people";
import { Workbench } from "./pages/workbench";
import { approve, segmentsOf, translate } from "./segments";

const article = [
  "Judul berita",
  "Kremlin menolak berkomentar.",
  "Kremlin diam pada 2024.",
  "Moskow menunggu.",
  "Selesai sudah.",
].join("\n\n");

/** Five segments: one not begun, three drafts, and the second one approved. */
async function makeTranslated(desk: Desk, baseURL: string): Promise<string> {
  const documentId = await desk.makeDocument(article);
  const texts = [
    "",
    "The Kremlin declined.",
    "The Kremlin was silent in 2024.",
    "Moscow and the Kremlin wait.",
    "Done.",
  ];
  for (const [at, segment] of (await segmentsOf(desk.ownerApi, documentId)).entries()) {
    if (texts[at] !== "") await translate(desk.ownerApi, segment, texts[at]!);
  }
  const reviewerApi = await signInByApi(baseURL, desk.reviewer);
  const [, second] = await segmentsOf(desk.ownerApi, documentId);
  await approve(desk.ownerApi, reviewerApi, second!);
  await reviewerApi.dispose();
  return documentId;
}

test("segments are filtered by status, text and expression, by an address that others can open", async ({
  desk,
  baseURL,
}) => {
  const documentId = await makeTranslated(desk, baseURL!);
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  const numbers = () => page.getByRole("grid").getByRole("rowheader");
  await workbench.open(documentId, 1);
  const statuses = page.getByRole("list", { name: "Segments by status" });
  await expect(statuses.getByRole("button", { name: "All 5" })).toHaveAttribute("aria-pressed", "true");
  await expect(statuses.getByRole("button", { name: "Approved 1" })).toBeVisible();
  await statuses.getByRole("button", { name: "Draft 3" }).click();
  await expect(numbers()).toHaveText([/3$/, /4$/, /5$/]);
  await expect(page.getByText("3 of 5 shown")).toBeVisible();

  // What becomes something else while one works stays on the list until it is asked for anew.
  await workbench.goTo(5);
  await page.keyboard.press("Control+Enter");
  await workbench.expectStatus(5, "Translated");
  await expect(numbers()).toHaveText([/3$/, /4$/, /5$/]);
  await page.getByRole("button", { name: "Filter again" }).click();
  await expect(numbers()).toHaveText([/3$/, /4$/]);

  await page.keyboard.press("Control+f");
  const find = page.getByRole("search");
  const query = find.getByRole("searchbox", { name: "Find in the texts" });
  await expect(query).toBeFocused();
  await query.fill("moskow");
  await expect(numbers()).toHaveText([/4$/]);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(numbers()).toHaveCount(5);

  await page.keyboard.press("Control+f");
  await query.fill("kremlin");
  await expect(find.getByRole("status")).toHaveText("In 3 segments");
  await find.getByRole("combobox", { name: "Side" }).selectOption("Source");
  await expect(numbers()).toHaveText([/2$/, /3$/]);
  await find.getByRole("button", { name: "Regular expression" }).click();
  await query.fill("(20");
  await expect(find.getByRole("status")).toContainText("This is not a regular expression");
  await expect(numbers()).toHaveCount(5);
  await query.fill(String.raw`\d{4}\.$`);
  await expect(numbers()).toHaveText([/3$/]);

  await page.reload();
  await expect(numbers()).toHaveText([/3$/]);
  await expect(query).toHaveValue(String.raw`\d{4}\.$`);
  await query.press("Escape");
  await expect(find).toBeHidden();
  await expect(numbers()).toHaveCount(5);
});

test("words are replaced where they are ticked, all at once, and back again", async ({ desk, baseURL }) => {
  const documentId = await makeTranslated(desk, baseURL!);
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  await workbench.open(documentId, 1);
  const texts = async () => (await segmentsOf(desk.ownerApi, documentId)).map(({ target }) => target?.text);
  const before = await texts();
  await page.keyboard.press("Control+Shift+f");
  const dialog = page.getByRole("dialog", { name: "Find and replace" });
  await dialog.getByRole("textbox", { name: "Find" }).fill("kremlin");
  await dialog.getByRole("textbox", { name: "Replace with" }).fill("Palace");
  const ticks = dialog.getByRole("list", { name: "What will change" }).getByRole("checkbox");
  await expect(ticks).toHaveCount(3);
  await expect(dialog.getByRole("checkbox", { name: /^Segment 2\b/ })).not.toBeChecked();
  await dialog.getByRole("checkbox", { name: "Segment 4" }).uncheck();
  await dialog.getByRole("button", { name: "Replace in 1 segment" }).click();
  await expect(dialog).toContainText("Replaced in 1 segment.");
  expect(await texts()).toEqual(before.with(2, "The Palace was silent in 2024."));
  await expect(page.getByText("The Palace was silent in 2024.")).toBeVisible();

  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(dialog).toContainText("Undone in 1 segment.");
  expect(await texts()).toEqual(before);
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(workbench.row(3)).toContainText("The Kremlin was silent");
  await expect(workbench.target(1)).toBeFocused();
});
