import { expect, test } from "./fixtures";
import { findViolations } from "./pages/violations";
import { Workbench } from "./pages/workbench";

const article =
  "Kremlin diam\n\n" +
  "Peskov tiba di Moskow pada hari Senin. Dia menolak berkomentar. Rapat dengan 12 menteri selesai pada malam hari.\n\n" +
  "Presiden berangkat.";

const translation =
  "The Kremlin is silent\n\n" +
  "Peskov arrived in Moscow on Monday and declined to comment. The meeting ended. It was with 12 ministers and lasted until night.\n\n" +
  "The president left. Advertisement";

test("an existing translation is brought in, mended by keyboard and applied", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  const { page } = translator;
  await translator.open(documentId, 1);
  await translator.target(1).fill("Kremlin silent");
  await translator.expectSaved();
  await new Workbench(page).choose("Bring a translation");
  await page.getByRole("textbox", { name: "Translation", exact: true }).fill(translation);
  await page.getByRole("button", { name: "Align it" }).click();

  const pairs = page.getByRole("table", { name: "Pairs" });
  const row = (number: number) =>
    pairs
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: String(number), exact: true }) });
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  const sides = (number: number) => row(number).getByRole("cell").first().getByRole("paragraph").count();

  await row(1).focus();
  // Whatever was proposed, everything is joined to one pair and parted again by hand: the list obeys every key.
  while ((await pairs.getByRole("row").count()) > 2) await keys("j");
  await expect(row(1)).toContainText("Set by hand");
  await keys("s");
  await expect(row(1)).toContainText("The Kremlin is silent");
  expect(await sides(1)).toBe(1);
  await keys("ArrowDown", "s");
  // Two sources share the first sentence.
  await keys("ArrowDown", "Shift+ArrowLeft", "ArrowUp");
  await expect(row(2)).toHaveAttribute("aria-current", "true");
  expect(await sides(2)).toBe(2);
  await keys("ArrowDown", "s");
  // The sentence about the ministers belongs to the meeting.
  await keys("ArrowDown", "Shift+ArrowUp", "ArrowUp");
  await expect(row(3)).toContainText("12 menteri");
  await keys("ArrowDown", "ArrowDown");
  await expect(row(4)).toHaveAttribute("aria-current", "true");
  await keys("u", "l", "Control+z", "Control+z", "Control+Shift+Z", "Control+z");

  // A tab that is closed loses nothing.
  await page.reload();
  await expect(page.getByText("Taken up where you left it.")).toBeVisible();
  await expect(row(2)).toContainText("Dia menolak berkomentar.");
  await row(4).click();
  // The advertisement is cut off its sentence and left alone.
  const last = row(4).getByRole("textbox").last();
  const text = await last.inputValue();
  if (text.includes("left. Advertisement")) {
    await last.focus();
    await keys("Control+End", "Control+ArrowLeft", "Enter");
  }
  await row(4).focus();
  await keys("Shift+ArrowDown");
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "See what will happen" }).click();
  await expect(page.getByText(/segments get their translation, as drafts/)).toBeVisible();
  await expect(page.getByText(/is merged first/)).toContainText("2 and 3");
  await page.getByRole("checkbox", { name: /Replace segment 1/ }).check();
  await page.getByRole("button", { name: /^Bring in/ }).click();

  await expect(page.getByRole("grid", { name: "Segments" })).toBeVisible();
  await expect(translator.row(1)).toContainText("The Kremlin is silent");
  await expect(translator.row(2)).toContainText("Dia menolak berkomentar.");
  await expect(translator.row(2)).toContainText("declined to comment.");
  await expect(translator.row(3)).toContainText("with 12 ministers");
  await expect(translator.row(4)).toContainText("The president left.");
});
