import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";
import { segmentsOf, translate } from "./segments";

const article = [
  "Judul berita",
  "Kremlin menolak berkomentar. Ia pulang ke Moskow.",
  ...Array.from({ length: 9 }, (_, at) => `Paragraf nomor ${at + 3} berisi satu kalimat.`),
].join("\n\n");

test("grid, focus, reading and plain table keep the segment at hand and save what is typed", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(article);
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  const { keyboard } = page;
  const box = workbench.target(3);
  const view = (name: string) => page.getByRole("group", { name: "View" }).getByRole("button", { name });
  await workbench.open(documentId, 3);
  await keyboard.type("He");

  await view("Focus").click();
  await expect(page.getByRole("article", { name: "Segment 3" })).toContainText("Ia pulang ke Moskow.");
  await expect(page.getByRole("list", { name: "Before it" })).toContainText("Kremlin menolak");
  await expect(box).toBeFocused();
  await keyboard.type(" went");

  await keyboard.press("Control+Shift+Digit3");
  await workbench.expectSpoken("Read view.");
  await expect(page.getByRole("grid")).toBeHidden();
  await expect(box).toBeFocused();
  await keyboard.type(" home");

  await keyboard.press("Control+Shift+Digit4");
  await expect(page.getByRole("table")).toBeVisible();
  await expect(box).toBeFocused();
  await keyboard.type(".");
  await expect(box).toHaveValue("He went home.");

  await keyboard.press("Control+Shift+Digit1");
  await expect(box).toBeFocused();
  await expect(box).toHaveText("He went home.");
  await expect
    .poll(async () => (await segmentsOf(desk.ownerApi, documentId))[2]!.target?.text)
    .toBe("He went home.");
  await expect(page).toHaveURL(/segment=3.*view=grid/);
});

test("a sentence clicked while reading lights on both sides and is edited in place", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const [, second] = await segmentsOf(desk.ownerApi, documentId);
  await translate(desk.ownerApi, second!, "The Kremlin declined to comment.");
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  await page.goto(`/documents/${documentId}?view=read&segment=1`);
  const reading = page.getByRole("region", { name: "Read" });
  const sentence = (text: string) => reading.getByRole("button", { name: text });
  await expect(workbench.target(1)).toBeFocused();

  await reading.getByText("Ia pulang ke Moskow.").click();
  await expect(workbench.target(3)).toBeFocused();
  await expect(reading.getByText("Ia pulang ke Moskow.")).toHaveAttribute("aria-current", "true");
  await page.keyboard.type("He went home to Moscow.");
  await sentence("The Kremlin declined to comment.").click();
  await expect(workbench.target(2)).toBeFocused();
  await expect(sentence("He went home to Moscow.")).toBeVisible();
  await expect(reading.getByText("Kremlin menolak berkomentar.")).toHaveAttribute("aria-current", "true");

  const place = async () => {
    const [source, target] = [reading.getByText("Judul berita"), sentence("Segment 1, not translated yet")];
    const [left, right] = [await source.boundingBox(), await target.boundingBox()];
    return right!.x > left!.x + left!.width ? "beside" : "below";
  };
  expect(await place()).toBe("beside");
  await page.getByRole("button", { name: "Alternating" }).click();
  await expect.poll(place).toBe("below");
});

test("the plain table goes by pages of fifty, and is edited and confirmed in text areas", async ({
  desk,
}) => {
  const lines = Array.from({ length: 120 }, (_, at) => `Paragraf nomor ${at + 1} berisi satu kalimat.`);
  const documentId = await desk.makeDocument(lines.join("\n\n"));
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  await page.goto(`/documents/${documentId}?view=plain`);
  await expect(page.getByRole("heading", { name: "Segments, page 1 of 3" })).toBeVisible();
  await workbench.target(2).fill("Paragraph number 2 has one sentence.");
  await page
    .getByRole("navigation", { name: "Pages, above" })
    .getByRole("button", { name: "Next page" })
    .click();
  await expect(page.getByRole("heading", { name: "Segments, page 2 of 3" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: /translation$/ })).toHaveCount(50);
  await workbench.target(60).fill("Paragraph number 60 has one sentence.");
  await workbench.target(61).fill("Paragraph number 16 has one sentence.");
  const row = (number: number) =>
    page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: String(number), exact: true }) });
  // Not the segment at hand, but the one whose button it is.
  await row(60).getByRole("button", { name: "Confirm segment 60" }).click();
  await expect(row(60)).toContainText("Translated");
  await row(61).getByRole("button", { name: "Confirm segment 61" }).click();
  await expect(row(61)).toContainText("Confirm once more to go on all the same.");
  await expect(row(61)).toContainText("Draft");
  const texts = async () =>
    (await segmentsOf(desk.ownerApi, documentId)).map(({ target }) => target?.text ?? "");
  await expect
    .poll(async () => {
      const saved = await texts();
      return [saved[1], saved[59], saved[60]];
    })
    .toEqual([
      "Paragraph number 2 has one sentence.",
      "Paragraph number 60 has one sentence.",
      "Paragraph number 16 has one sentence.",
    ]);
});

test("a narrow screen opens for reading, a tablet at one segment", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  const views = page.getByRole("group", { name: "View" });
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/documents/${documentId}`);
  await expect(page.getByRole("region", { name: "Read" })).toBeVisible();
  await expect(views.getByRole("button")).toHaveText(["Read", "Plain"]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 800, height: 1000 });
  await expect(page.getByRole("article", { name: "Segment 1" })).toBeVisible();
  await expect(views.getByRole("button")).toHaveText(["Grid", "Focus", "Read", "Plain"]);
});

test("a translation into Arabic is read and typed from right to left in every view", async ({ desk }) => {
  const documentId = await desk.makeDocument("Judul berita\n\nKremlin menolak.", {
    source: "id",
    target: "ar",
  });
  const [first] = await segmentsOf(desk.ownerApi, documentId);
  await translate(desk.ownerApi, first!, "عنوان الخبر");
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  const directionOf = (text: string) =>
    page
      .getByText(text, { exact: true })
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  await workbench.open(documentId, 2);
  await expect(workbench.target(2)).toHaveAttribute("dir", "rtl");
  expect(await directionOf("عنوان الخبر")).toBe("rtl");
  expect(await directionOf("Judul berita")).toBe("ltr");
  for (const [digit, region] of [
    [2, "Focus"],
    [3, "Read"],
    [4, "Segments, page 1 of 1"],
  ] as const) {
    await page.keyboard.press(`Control+Shift+Digit${digit}`);
    await expect(page.getByRole("region", { name: region })).toBeVisible();
    await expect(workbench.target(2)).toBeFocused();
    await expect(workbench.target(2)).toHaveAttribute("dir", "rtl");
    expect(await directionOf("عنوان الخبر")).toBe("rtl");
  }
});
