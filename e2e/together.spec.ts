import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { readSelection, selectText } from "./pages/editable";
import { Workbench } from "./pages/workbench";
import { post } from "./people";
import { segmentsOf } from "./segments";

const line = (at: number) => `Paragraf nomor ${at} berisi satu kalimat tentang pertemuan itu.`;
const article = ["Judul berita", ...Array.from({ length: 30 }, (_, at) => line(at + 2))].join("\n\n");

const others = (page: Page) => page.getByRole("list", { name: "Also here" });

test("each sees by name who else is here, and where", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  const reviewer = new Workbench(await desk.pageFor(desk.reviewer));
  await translator.open(documentId, 2);
  await expect(others(translator.page)).toBeHidden();
  await reviewer.open(documentId, 3);

  await expect(others(translator.page).getByTitle("Tom Ellery, segment 3")).toBeVisible();
  await expect(translator.row(3).getByTitle("Tom Ellery is here")).toBeVisible();
  await expect(others(reviewer.page).getByTitle("Sari Wulandari, segment 2")).toBeVisible();

  await reviewer.goTo(5);
  await expect(others(translator.page).getByTitle("Tom Ellery, segment 5")).toBeVisible();
  await expect(translator.row(3).getByTitle("Tom Ellery is here")).toBeHidden();

  // Another page of the same person is no other person.
  await new Workbench(await desk.tabFor(reviewer.page)).open(documentId, 4);
  await expect(others(translator.page).getByTitle("Tom Ellery, segment 4 and 5")).toBeVisible();
  await expect(others(reviewer.page).getByRole("listitem")).toHaveCount(1);

  await translator.page.goto("/");
  await expect(others(reviewer.page)).toBeHidden();
});

test("a segment that somebody types in is asked about before it is typed in, and taken over by name", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  const owner = new Workbench(await desk.pageFor(desk.owner));
  await translator.open(documentId, 2);
  await owner.open(documentId, 2);
  // To be at the same segment is no claim.
  await expect(owner.row(2).getByTitle("Sari Wulandari is here")).toBeVisible();
  await translator.target(2).pressSequentially("Sari was first");
  await expect(owner.row(2)).toContainText("Sari Wulandari is working on this segment.");
  await expect(owner.target(2)).toHaveText("Sari was first");
  await owner.target(2).focus();
  await owner.page.keyboard.type(" and Ana not asked");
  await expect(owner.target(2)).toHaveText("Sari was first");

  await owner.page.keyboard.press("Tab");
  await expect(owner.row(2).getByRole("button", { name: "Take over" })).toBeFocused();
  await owner.page.keyboard.press("Enter");
  await expect(owner.target(2)).toBeFocused();
  await expect(owner.target(2)).not.toHaveAttribute("aria-readonly");
  await owner.page.keyboard.type(", then Ana");
  await owner.expectSaved();

  await expect(translator.row(2)).toContainText("Ana Nugroho is working on this segment.");
  await expect(translator.target(2)).toHaveText("Sari was first, then Ana");
  // Whoever goes on to another segment lets the claim go.
  await owner.goTo(3);
  await expect(translator.row(2).getByText("is working on this segment")).toBeHidden();
  await expect(translator.target(2)).not.toHaveAttribute("aria-readonly");
});

test("what others save appears, and moves neither focus nor caret nor scrolling nor order", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  const owner = new Workbench(await desk.pageFor(desk.owner));
  await owner.open(documentId, 20);
  await owner.target(20).fill("In the middle of something");
  await owner.expectSaved();
  await selectText(owner.target(20), 7, 13);
  const look = async () => ({
    selection: await readSelection(owner.page),
    ...(await owner.page.evaluate(() => {
      const box = document.activeElement as HTMLElement;
      return {
        top: Math.round(box.getBoundingClientRect().top),
        label: box.getAttribute("aria-label"),
        rows: [...document.querySelectorAll("[role=rowheader]")].map(({ textContent }) => textContent),
      };
    })),
  });
  const before = await look();
  await translator.open(documentId, 19);
  await translator.target(19).fill("One line, saved by somebody else.");
  await translator.goTo(21);
  await translator.target(21).fill("And another one.");
  await expect(owner.row(19)).toContainText("One line, saved by somebody else.");
  await expect(owner.row(21)).toContainText("And another one.");
  expect(await look()).toEqual(before);
});

test("what others split, merge and undo changes those rows alone, under the words being typed", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(article);
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  await workbench.open(documentId, 20);
  // The text stays on the device: nothing but the box holds it.
  await page.route("**/target", (route) => route.abort());
  await workbench.target(20).fill("In the middle of something");
  await selectText(workbench.target(20), 7, 13);
  const whole: string[] = [];
  page.on("request", (request) => {
    if (/\/opening$/.test(request.url())) whole.push(request.url());
  });
  const look = async () => ({
    selection: await readSelection(page),
    ...(await page.evaluate(() => {
      const box = document.activeElement as HTMLElement;
      // In steps of four pixels: the height of a line may have a fraction.
      return { top: Math.round(box.getBoundingClientRect().top / 4), text: box.textContent };
    })),
  });
  const before = await look();

  const seen = async (at: number) => {
    const { id, source } = (await segmentsOf(desk.ownerApi, documentId))[at]!;
    return { segmentId: id, sourceRevisionId: source.revisionId, targetRevisionId: null };
  };
  const { segmentId, ...heads } = await seen(2);
  const { changeId } = await post<{ changeId: string }>(
    desk.ownerApi,
    `/api/v1/segments/${segmentId}/split`,
    {
      ...heads,
      sourceOffset: 4,
      mutationId: randomUUID(),
    },
  );
  await expect(workbench.target(21)).toBeFocused();
  expect(await look()).toEqual(before);
  await post(desk.ownerApi, `/api/v1/documents/${documentId}/merges`, {
    segments: [await seen(22), await seen(23)],
    mutationId: randomUUID(),
  });
  await expect(workbench.row(23)).toContainText(
    (await segmentsOf(desk.ownerApi, documentId))[22]!.source.text,
  );
  expect(await look()).toEqual(before);
  await post(desk.ownerApi, `/api/v1/documents/${documentId}/undo`, {
    changeId,
    mutationId: randomUUID(),
  });
  await expect(workbench.target(20)).toBeFocused();
  expect(await look()).toEqual(before);
  expect(whole).toEqual([]);
  await page.unroute("**/target");
  await page.keyboard.press("End");
  await page.keyboard.type(" more");
  await workbench.expectSaved();
  expect((await segmentsOf(desk.ownerApi, documentId))[19]!.target?.text).toBe(
    "In the middle of something more",
  );
});

test("a change of other words comes into the text being typed, is shown, and can be taken out again", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  const owner = new Workbench(await desk.pageFor(desk.owner));
  await translator.open(documentId, 2);
  await translator.target(2).fill("The Kremlin declined to comment on the meeting.");
  await translator.expectSaved();
  await owner.open(documentId, 2);

  // Something typed that has not gone out yet.
  await translator.page.route("**/target", (route) => route.abort());
  await selectText(translator.target(2), 11, 11);
  await translator.page.keyboard.type(" flatly");
  await owner.row(2).getByRole("button", { name: "Take over" }).click();
  await expect(owner.target(2)).toBeFocused();
  await expect(owner.target(2)).not.toHaveAttribute("aria-readonly");
  await owner.target(2).fill("At noon the Kremlin declined to comment on the summit.");
  await expect(owner.target(2)).toHaveText("At noon the Kremlin declined to comment on the summit.");
  await owner.expectSaved();

  const merged = translator.row(2).getByRole("region", { name: "Merged" });
  await expect(merged).toContainText("Ana Nugroho changed other words of this segment");
  await expect(translator.target(2)).toHaveText(
    "At noon the Kremlin flatly declined to comment on the summit.",
  );
  // The caret is still behind the word that was being typed.
  await translator.page.keyboard.type("!");
  await expect(translator.target(2)).toHaveText(
    "At noon the Kremlin flatly! declined to comment on the summit.",
  );

  await merged.getByRole("button", { name: "Compare" }).click();
  await expect(merged.locator("ins", { hasText: "summit" })).toBeVisible();
  await expect(merged.locator("del", { hasText: "meeting" })).toBeVisible();
  await merged.getByRole("button", { name: "Take them out" }).click();
  await expect(translator.target(2)).toHaveText("The Kremlin flatly! declined to comment on the meeting.");
  await expect(merged).toBeHidden();

  await translator.page.unroute("**/target");
  await expect(owner.target(2)).toHaveText("The Kremlin flatly! declined to comment on the meeting.");
});

test("tabs of one browser share one stream, and the next tab takes it up when one closes", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(article);
  const first = await desk.pageFor(desk.translator);
  const streams: string[] = [];
  first.context().on("request", (request) => {
    // The bell has a stream of its own, shared in the same way.
    if (request.url().includes(`${documentId}/stream`)) streams.push(request.url());
  });
  const tabs = [
    new Workbench(first),
    new Workbench(await desk.tabFor(first)),
    new Workbench(await desk.tabFor(first)),
  ];
  for (const [at, tab] of tabs.entries()) await tab.open(documentId, 10 + at);
  const owner = new Workbench(await desk.pageFor(desk.owner));
  await owner.open(documentId, 2);
  await owner.target(2).fill("Heard by all");
  for (const tab of tabs) await expect(tab.row(2)).toContainText("Heard by all");
  expect(streams).toHaveLength(1);

  await first.close();
  await owner.target(2).fill("Heard by the others");
  for (const tab of tabs.slice(1)) await expect(tab.row(2)).toContainText("Heard by the others");
  expect(streams).toHaveLength(2);
});

test("where no stream comes through, news is asked for", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  await translator.page.route("**/stream*", (route) => route.abort());
  await translator.open(documentId, 3);
  await expect(translator.page.getByText("Updates every 2 s")).toBeVisible();
  const owner = new Workbench(await desk.pageFor(desk.owner));
  await owner.open(documentId, 2);
  await owner.target(2).fill("It arrives all the same");
  await expect(translator.row(2)).toContainText("It arrives all the same");
});

test("a hidden tab holds no stream, and knows everything when it is shown again", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  const opened = translator.page.waitForRequest("**/stream*");
  await translator.open(documentId, 3);
  const stream = await opened;
  const closed = translator.page.waitForEvent("requestfailed", (request) => request === stream);
  const turn = (visibilityState: "hidden" | "visible") =>
    translator.page.evaluate((state) => {
      Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, visibilityState);
  await turn("hidden");
  await closed;

  const owner = new Workbench(await desk.pageFor(desk.owner));
  await owner.open(documentId, 2);
  await owner.target(2).fill("Written while nobody looked");
  await owner.expectSaved();
  await expect(translator.row(2)).not.toContainText("Written while nobody looked");
  await turn("visible");
  await expect(translator.row(2)).toContainText("Written while nobody looked");
});

test("the review desk tells that something changed, and exchanges no text under the eyes", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  await translator.open(documentId, 2);
  await translator.target(2).fill("Paragraph 2 is ready for review.");
  await translator.page.keyboard.press("Control+Enter");
  await translator.expectStatus(2, "Translated");

  const review = await desk.pageFor(desk.reviewer);
  await review.goto(`/documents/${documentId}/review`);
  await expect(review.getByRole("heading", { name: "Review", level: 1 })).toBeVisible();
  await expect(others(translator.page).getByTitle("Tom Ellery, segment 2")).toBeVisible();
  await translator.goTo(2);
  await translator.target(2).fill("Paragraph 2 is better still.");
  await expect(review.getByText("Sari Wulandari is working on this segment.")).toBeVisible();
  await translator.page.keyboard.press("Control+Enter");

  await expect(review.getByText("Others changed something meanwhile.")).toBeVisible();
  await expect(review.getByRole("main")).toContainText("Paragraph 2 is ready for review.");
  await review.getByRole("button", { name: "Show it" }).click();
  await expect(review.getByRole("main")).toContainText("Paragraph 2 is better still.");
  await expect(review.getByText("Others changed something meanwhile.")).toBeHidden();
});
