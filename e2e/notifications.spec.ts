import { createHash, randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { findViolations } from "./pages/violations";
import { post, signInByApi } from "./people";
import { segmentsOf, translate } from "./segments";

const hash = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** Translates and confirms a segment; the reviewer then decides. */
async function decide(
  translatorApi: APIRequestContext,
  reviewerApi: APIRequestContext,
  documentId: string,
  at: number,
  decision: { readonly decision: string; readonly reason: string; readonly text?: string },
): Promise<void> {
  const before = (await segmentsOf(translatorApi, documentId))[at]!;
  await translate(translatorApi, before, `Translation ${at}.`);
  const { id, source, target } = (await segmentsOf(translatorApi, documentId))[at]!;
  const { revisionId, text } = target!;
  await post(translatorApi, `/api/v1/segments/${id}/confirmations`, { revisionId, mutationId: randomUUID() });
  await post(reviewerApi, `/api/v1/segments/${id}/reviews`, {
    ...decision,
    sourceRevisionId: source.revisionId,
    sourceSha256: hash(source.text),
    targetRevisionId: revisionId,
    targetSha256: hash(text),
    mutationId: randomUUID(),
  });
}

const sendBack = (
  translatorApi: APIRequestContext,
  reviewerApi: APIRequestContext,
  documentId: string,
  at: number,
  reason: string,
) => decide(translatorApi, reviewerApi, documentId, at, { decision: "changes_requested", reason });

test("what one sends back, another sees at the bell without loading the page, opens and has read", async ({
  desk,
  baseURL,
}) => {
  const documentId = await desk.makeDocument("Judul\n\nSatu dua.\n\nTiga empat.\n\nLima enam.");
  const translatorApi = await signInByApi(baseURL!, desk.translator);
  const reviewerApi = await signInByApi(baseURL!, desk.reviewer);
  const page = await desk.pageFor(desk.translator);
  await page.goto("/");
  const bell = page.getByRole("link", { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName("Notifications");
  await page.getByRole("link", { name: "Skip to the content" }).focus();

  await sendBack(translatorApi, reviewerApi, documentId, 1, "One, not a pair.");
  await expect(bell).toHaveAccessibleName("Notifications, 1 unread", { timeout: 15_000 });
  await expect(page.getByRole("status").filter({ hasText: "1 unread" })).toBeAttached();
  // Nothing took the focus.
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();

  await bell.click();
  await expect(page).toHaveURL("/notifications");
  const line = page.getByRole("main").getByRole("listitem");
  await expect(line).toContainText("Tom Ellery sent back segment 2 of “Judul”");
  await expect(line).toContainText("One, not a pair.");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page), colorScheme).toEqual([]);
  }

  // More of the same joins the line.
  await sendBack(translatorApi, reviewerApi, documentId, 2, "Also here.");
  await expect(async () => {
    await page.reload();
    await expect(line).toContainText("Tom Ellery sent back 2 segments of “Judul”", { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await expect(bell).toHaveAccessibleName("Notifications, 1 unread");

  await line.getByRole("link").press("Enter");
  await expect(page).toHaveURL(`/documents/${documentId}?status=changes_requested`);
  await expect(page.getByRole("link", { name: "Notifications", exact: true })).toBeVisible();

  // Of one segment the line leads to it.
  await sendBack(translatorApi, reviewerApi, documentId, 3, "Once more.");
  await expect(bell).toHaveAccessibleName("Notifications, 1 unread", { timeout: 15_000 });
  await bell.click();
  await page.getByRole("link", { name: /sent back segment 4/ }).click();
  await expect(page).toHaveURL(`/documents/${documentId}?segment=4`);
  await page.goto("/notifications");
  await expect(page.getByText("You have read everything.")).toBeVisible();
  await page.getByRole("link", { name: "All", exact: true }).click();
  await expect(line).toHaveCount(2);
  await Promise.all([translatorApi.dispose(), reviewerApi.dispose()]);
});

test("what is new is shown on request, and all is marked as read by keyboard on a phone", async ({
  desk,
  baseURL,
}) => {
  const [first, second] = [await desk.makeDocument("Satu\n\nA b."), await desk.makeDocument("Dua\n\nC d.")];
  const translatorApi = await signInByApi(baseURL!, desk.translator);
  const reviewerApi = await signInByApi(baseURL!, desk.reviewer);
  const page = await desk.pageFor(desk.translator);
  await page.setViewportSize({ width: 390, height: 844 });
  await sendBack(translatorApi, reviewerApi, first, 1, "Look again.");
  await page.goto("/notifications");
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await sendBack(translatorApi, reviewerApi, second, 1, "Look again.");
  await page.getByRole("button", { name: "Show what is new" }).press("Enter");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
  expect(await findViolations(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);

  await page.getByRole("button", { name: /^Mark as read .*“Satu”/ }).press("Enter");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Mark all as read" }).press("Enter");
  await expect(page.getByText("You have read everything.")).toBeVisible();
  await Promise.all([translatorApi.dispose(), reviewerApi.dispose()]);
});

test("whoever does not want to hear of a kind is told of the others alone, and may mute a project", async ({
  desk,
  baseURL,
}) => {
  const documentId = await desk.makeDocument("Judul\n\nSatu dua.\n\nTiga empat.");
  const translatorApi = await signInByApi(baseURL!, desk.translator);
  const reviewerApi = await signInByApi(baseURL!, desk.reviewer);
  const page = await desk.pageFor(desk.translator);
  await page.goto("/notifications?show=all");
  await expect(page.getByText("Nothing was told to you yet.")).toBeVisible();
  await page.getByRole("link", { name: "Choose what you are told" }).click();
  const kind = page.getByRole("checkbox", { name: "a text of mine is sent back" });
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/account/preferences"));
  await kind.uncheck();
  await saved;

  await decide(translatorApi, reviewerApi, documentId, 1, { decision: "changes_requested", reason: "No." });
  const edit = { decision: "approved_with_edits", text: "Three, four.", reason: "A comma" };
  await decide(translatorApi, reviewerApi, documentId, 2, edit);
  await expect(page.getByRole("link", { name: "Notifications, 1 unread" })).toBeVisible({ timeout: 15_000 });
  await page.getByRole("link", { name: "Notifications, 1 unread" }).click();
  const line = page.getByRole("main").getByRole("listitem");
  await expect(line).toHaveCount(1);
  await expect(line).toContainText("Tom Ellery edited and approved segment 3 of “Judul”");

  await page.goto("/account");
  const project = page.getByRole("checkbox", { name: desk.projectName });
  const muted = page.waitForResponse((answer) => answer.url().endsWith("/mute"));
  await project.uncheck();
  await muted;
  await page.reload();
  await expect(project).not.toBeChecked();
  await expect(kind).not.toBeChecked();
  expect(await findViolations(page)).toEqual([]);
  await Promise.all([translatorApi.dispose(), reviewerApi.dispose()]);
});
