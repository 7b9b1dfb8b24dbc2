import { expect, test } from "./fixtures";
import { findViolations } from "./pages/violations";
import { post, signInByApi } from "./people";
import { approve, segmentsOf, translate } from "./segments";

test("one person's work is taken back, what came after is kept, and the whole is undone again", async ({
  desk,
  baseURL,
}) => {
  const documentId = await desk.makeDocument("Judul\n\nSatu dua tiga empat lima.\n\nEnam.\n\nTujuh.");
  const translatorApi = await signInByApi(baseURL!, desk.translator);
  const reviewerApi = await signInByApi(baseURL!, desk.reviewer);
  const at = async (number: number) => (await segmentsOf(desk.ownerApi, documentId))[number - 1]!;
  await translate(desk.ownerApi, await at(2), "One two three four five.");
  await translate(translatorApi, await at(2), "ONE two three four five.");
  await translate(desk.ownerApi, await at(2), "ONE two three four 5.");
  await translate(translatorApi, await at(3), "Sixth.");
  await translate(desk.ownerApi, await at(3), "Sixty.");
  await translate(translatorApi, await at(4), "Seven.");
  await approve(translatorApi, reviewerApi, await at(4));

  const page = await desk.pageFor(desk.owner);
  await page.goto(`/documents/${documentId}`);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "History of the document" }).click();
  await expect(page.getByRole("heading", { name: "History", exact: true })).toBeVisible();
  await page.getByLabel("Person").selectOption("Sari Wulandari");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "confirmed" }).first()).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: "confirmed" }).first().getByText("Translated"),
  ).toBeVisible();
  await page.getByRole("link", { name: "Take this work back …" }).click();

  await expect(page.getByText("The work of Sari Wulandari")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Segment 2, later work kept" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^Segment 4/ })).not.toBeChecked();
  await expect(page.getByText(/Segment 3.*changed again by .* since, in the same words/)).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Take back in 1 segment" }).click();
  await expect(page.getByText("Taken back in 1 segment.")).toBeVisible();
  expect((await at(2)).target!.text).toBe("One two three four 5.");
  expect(await at(4)).toMatchObject({ status: "approved", target: { text: "Seven." } });

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone in 1 segment.")).toBeVisible();
  expect((await at(2)).target!.text).toBe("ONE two three four 5.");
  await Promise.all([translatorApi.dispose(), reviewerApi.dispose()]);
});

test("two moments are compared across a merge, and the document goes back to one of them", async ({
  desk,
  baseURL,
}) => {
  const documentId = await desk.makeDocument("Judul\n\nSatu.\n\nDua.\n\nTiga.");
  const translatorApi = await signInByApi(baseURL!, desk.translator);
  const at = async (number: number) => (await segmentsOf(desk.ownerApi, documentId))[number - 1]!;
  await translate(desk.ownerApi, await at(2), "One.");
  await translate(desk.ownerApi, await at(1), "Title");
  const page = await desk.pageFor(desk.owner);
  await page.goto(`/documents/${documentId}/history`);
  const entry = page.getByRole("listitem").filter({ hasText: "Title" }).first();
  const moment = (await entry.getByText(/^Entry \d+$/).textContent())!.replace("Entry ", "");
  // By another hand: the same one's would be folded into one entry.
  await translate(translatorApi, await at(1), "A better title");
  const [third, fourth] = [await at(3), await at(4)];
  await post(desk.ownerApi, `/api/v1/documents/${documentId}/merges`, {
    segments: [third, fourth].map(({ id, source }) => ({
      segmentId: id,
      sourceRevisionId: source.revisionId,
      targetRevisionId: null,
    })),
    mutationId: crypto.randomUUID(),
  });

  await page.goto(`/documents/${documentId}/history/compare`);
  await page.getByRole("combobox", { name: "Earlier moment" }).selectOption("After an entry of the history");
  await page.getByRole("spinbutton", { name: "Entry" }).fill(moment);
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("2 changed, 0 only in status, 0 added, 0 removed, 1 the same")).toBeVisible();
  await expect(page.getByText("2 segments then, 1 segment later")).toBeVisible();
  await expect(page.locator("ins", { hasText: "better" })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  await page.goto(`/documents/${documentId}/history`);
  await page.getByRole("link", { name: `Go to the document as it was after entry ${moment}` }).click();
  await expect(page.getByRole("checkbox", { name: "Segment 1" })).toBeChecked();
  await page.getByRole("button", { name: "Go to it in 1 segment" }).click();
  await expect(page.getByText("1 segment has the text from then.")).toBeVisible();
  expect((await at(1)).target!.text).toBe("Title");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone in 1 segment.")).toBeVisible();
  expect((await at(1)).target!.text).toBe("A better title");
  await translatorApi.dispose();
});
