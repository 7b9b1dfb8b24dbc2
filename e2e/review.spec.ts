import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test, type Desk } from "./fixtures";
import { addMember, post, signInByApi } from "./people";
import { findViolations } from "./pages/violations";
import { segmentsOf, translate } from "./segments";

const article = ["Satu dua.", "Tiga empat.", "Lima enam.", "Tujuh delapan.", "Sembilan sepuluh."].join(
  "\n\n",
);
const words = ["One two.", "Three four.", "Five six.", "Seven eight.", "Nine ten."];

/** A document whose segments all wait for review, written by the translator. */
async function makeWaiting(desk: Desk, baseURL: string): Promise<string> {
  const documentId = await desk.makeDocument(article);
  const api = await signInByApi(baseURL, desk.translator);
  for (const [at, segment] of (await segmentsOf(api, documentId)).entries()) {
    await translate(api, segment, words[at]!);
  }
  for (const { id, target } of await segmentsOf(api, documentId)) {
    const body = { revisionId: target!.revisionId, mutationId: randomUUID() };
    await post(api, `/api/v1/segments/${id}/confirmations`, body);
  }
  await api.dispose();
  return documentId;
}

async function setRules(desk: Desk, rules: object): Promise<void> {
  const standard = { mode: "free_edit", passes: 1, approvers: "reviewers", approverIds: [], reasons: [] };
  const answer = await desk.ownerApi.put(`/api/v1/projects/${desk.projectId}/review`, {
    data: { ...standard, ...rules },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

const expectAccessible = async (page: Page) => expect(await findViolations(page)).toEqual([]);

const statuses = async (api: APIRequestContext, documentId: string) =>
  (await segmentsOf(api, documentId)).map(({ status }) => status);

test("the desk by keyboard alone: approve, take back, send back by number, comment, a run", async ({
  desk,
  baseURL,
}) => {
  const reasons = [
    { kind: "style", text: "Too literal" },
    { kind: "numbers", text: "The numbers differ" },
  ];
  await setRules(desk, { reasons });
  const documentId = await makeWaiting(desk, baseURL!);
  const page = await desk.pageFor(desk.reviewer);
  await page.goto(`/documents/${documentId}/review`);
  const heading = (number: number) => page.getByRole("heading", { name: `Segment ${number}`, exact: true });
  await expect(heading(1)).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press("a");
  await expect(heading(2)).toBeFocused();
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeVisible();
  await page.keyboard.press("z");
  await expect(heading(1)).toBeFocused();
  await expect.poll(() => statuses(desk.ownerApi, documentId)).toEqual(Array(5).fill("translated"));

  await page.keyboard.press("r");
  await expect(page.getByRole("button", { name: /Too literal/ })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("2");
  await expect(page.getByRole("textbox", { name: "What should be changed?" })).toHaveValue(
    "The numbers differ",
  );
  await page.keyboard.press("Enter");
  await expect(heading(2)).toBeFocused();

  await page.keyboard.press("c");
  await page.keyboard.type("A word about this.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Your comment on segment 2 is stored.").first()).toBeAttached();

  await page.keyboard.press("v");
  await expect(page).toHaveURL(/layout=article/);
  await expect(page.getByRole("button", { name: /^Approve all 4 shown/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+J");
  await expect(page.getByRole("button", { name: /^Approve the 2 selected/ })).toBeVisible();
  await page.keyboard.press("Shift+A");
  await expect(page.getByText("2 segments approved.")).toBeVisible();
  await expect
    .poll(() => statuses(desk.ownerApi, documentId))
    .toEqual(["changes_requested", "translated", "approved", "approved", "translated"]);
});

test("a run says what changed meanwhile, and leaves it", async ({ desk, baseURL }) => {
  const documentId = await makeWaiting(desk, baseURL!);
  const page = await desk.pageFor(desk.reviewer);
  await page.goto(`/documents/${documentId}/review?layout=article`);
  await expect(page.getByRole("button", { name: /^Approve all 5 shown/ })).toBeVisible();
  const [first] = await segmentsOf(desk.ownerApi, documentId);
  await translate(desk.ownerApi, first!, "One, two.");
  await page.keyboard.press("Shift+A");
  await expect(page.getByText("4 segments approved.")).toBeVisible();
  await expect(page.getByText(/Segment 1: Ana Nugroho saved a newer version/)).toBeVisible();
});

test("one desk for every document: on to the next one by the same key, and a run undone as one act", async ({
  desk,
  baseURL,
}) => {
  const documents = [await makeWaiting(desk, baseURL!), await makeWaiting(desk, baseURL!)];
  const all = async () => (await Promise.all(documents.map((id) => statuses(desk.ownerApi, id)))).flat();
  const approved = async () => (await all()).filter((status) => status === "approved").length;
  const page = await desk.pageFor(desk.reviewer);
  await page.goto(`/reviews?project=${desk.projectId}`);
  await expect(page.getByText("10 segments wait")).toBeVisible();
  await expectAccessible(page);
  for (const next of [2, 3, 4, 5, 1]) {
    await page.keyboard.press("a");
    await expect(page.getByRole("heading", { name: `Segment ${next}`, exact: true })).toBeFocused();
  }
  await expect(page.getByText("5 segments wait")).toBeVisible();
  await expect.poll(approved).toBe(5);

  await page.keyboard.press("v");
  await expect(page.getByRole("button", { name: /^Approve all 5 shown/ })).toBeVisible();
  await page.keyboard.press("Shift+A");
  await expect(page.getByText("5 segments approved.")).toBeVisible();
  await expect.poll(approved).toBe(10);
  await page.keyboard.press("z");
  await expect(page.getByText("5 approvals taken back.")).toBeVisible();
  await expect.poll(approved).toBe(5);
});

test("the reviewer suggests, and the translator takes one word and leaves another", async ({
  desk,
  baseURL,
}) => {
  await setRules(desk, { mode: "suggest_only" });
  const documentId = await makeWaiting(desk, baseURL!);
  const reviewer = await desk.pageFor(desk.reviewer);
  await reviewer.goto(`/documents/${documentId}/review`);
  await expect(reviewer.getByRole("button", { name: "Edit and approve" })).toHaveCount(0);
  await reviewer.keyboard.press("s");
  await reviewer.getByRole("textbox", { name: "The text as you suggest it" }).fill("Une two three.");
  await expect(reviewer.locator("ins", { hasText: "Une" })).toBeVisible();
  await reviewer.keyboard.press("Control+Enter");
  await expect(reviewer.getByRole("heading", { name: "Segment 2" })).toBeFocused();
  await expect.poll(async () => (await statuses(desk.ownerApi, documentId))[0]).toBe("changes_requested");

  const translator = await desk.pageFor(desk.translator);
  await translator.goto(`/documents/${documentId}?segment=1`);
  const list = translator.getByRole("region", { name: "Suggested changes" });
  await expect(list).toContainText("Tom Ellery suggests changes");
  await expectAccessible(translator);
  const refuse = list.getByRole("button", { name: "Refuse: “One” becomes “Une”" });
  await refuse.click();
  await expect(list).toContainText("refused");
  await list.getByRole("listitem").nth(1).focus();
  await translator.keyboard.press("a");
  await expect(list).toContainText("accepted");
  await expect
    .poll(async () => (await segmentsOf(desk.ownerApi, documentId))[0]!.target!.text)
    .toBe("One two three.");

  await reviewer.goto(`/documents/${documentId}?segment=2`);
  await expect(reviewer.getByRole("row").first()).toBeVisible();
  const [, second] = await segmentsOf(desk.ownerApi, documentId);
  const reviewerApi = await signInByApi(baseURL!, desk.reviewer);
  await expect(translate(reviewerApi, second!, "Mine.")).rejects.toThrow(/do not edit/);
  await reviewerApi.dispose();
});

test("two passes are two people, and the desk says which one it is", async ({ desk, baseURL }) => {
  await setRules(desk, { passes: 2 });
  const documentId = await makeWaiting(desk, baseURL!);
  const second = await addMember(desk.ownerApi, baseURL!, desk.projectId, "reviewer", "Rina Second");
  const page = await desk.pageFor(desk.reviewer);
  await page.goto(`/documents/${documentId}/review`);
  await expect(page.getByText("Pass 1 of 2")).toBeVisible();
  await page.keyboard.press("a");
  await expect(page.getByRole("heading", { name: "Segment 2" })).toBeFocused();
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeVisible();
  await page.goto(`/documents/${documentId}/review?pass=2`);
  await expect(page.getByText("Pass 2 of 2")).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve", exact: true })).toBeDisabled();
  await expect(page.getByText(/somebody else makes the second/).first()).toBeVisible();

  const other = await desk.pageFor(second);
  await other.goto(`/documents/${documentId}/review?pass=2`);
  await expect(other.getByText("1 segment waits")).toBeVisible();
  await other.keyboard.press("a");
  await expect(other.getByRole("heading", { name: /Nothing waits/ })).toBeVisible();
  await expect.poll(async () => (await statuses(desk.ownerApi, documentId))[0]).toBe("approved");
});

test("an owner sets how the project reviews, and reviewers only comment then", async ({ desk, baseURL }) => {
  const documentId = await makeWaiting(desk, baseURL!);
  const owner = await desk.pageFor(desk.owner);
  await owner.goto(`/projects/${desk.projectId}/review`);
  await expectAccessible(owner);
  await owner.getByRole("radio", { name: /^Comment/ }).check();
  await owner.getByRole("radio", { name: "Owners only" }).check();
  await owner.getByRole("button", { name: "Add a reason" }).click();
  await owner.getByRole("textbox", { name: "Reason 1", exact: true }).fill("Not our name for it");
  await owner.getByRole("combobox", { name: "Reason 1 is about" }).selectOption("names");
  await owner.getByRole("button", { name: "Save" }).click();
  await expect(owner.getByText("Saved", { exact: true })).toBeVisible();

  const page = await desk.pageFor(desk.reviewer);
  await page.goto(`/documents/${documentId}/review`);
  await expect(page.getByText(/others give the last approval/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit and approve" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Suggest changes" })).toHaveCount(0);
  await page.keyboard.press("r");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Segment 2" })).toBeFocused();
  await expect.poll(async () => (await statuses(desk.ownerApi, documentId))[0]).toBe("changes_requested");
});
