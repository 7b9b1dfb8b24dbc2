import { expect, test } from "./fixtures";
import { findViolations } from "./pages/violations";
import { post, signInByApi } from "./people";
import { segmentsOf, translate } from "./segments";
import { createHash, randomUUID } from "node:crypto";

const hash = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

test("what a reviewer edited comes back to its translator once, and adds up where only they look", async ({
  desk,
  baseURL,
}) => {
  const documentId = await desk.makeDocument("Judul\n\nSatu dua tiga.");
  const translatorApi = await signInByApi(baseURL!, desk.translator);
  const reviewerApi = await signInByApi(baseURL!, desk.reviewer);
  const second = async () => (await segmentsOf(desk.ownerApi, documentId))[1]!;
  await translate(translatorApi, await second(), "One two three.");
  const { id, source, target } = await second();
  await post(translatorApi, `/api/v1/segments/${id}/confirmations`, {
    revisionId: target!.revisionId,
    mutationId: randomUUID(),
  });
  await post(reviewerApi, `/api/v1/segments/${id}/reviews`, {
    decision: "approved_with_edits",
    text: "One, two, three.",
    reason: "Commas between numbers",
    sourceRevisionId: source.revisionId,
    sourceSha256: hash(source.text),
    targetRevisionId: target!.revisionId,
    targetSha256: hash(target!.text),
    mutationId: randomUUID(),
  });

  const page = await desk.pageFor(desk.translator);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "What came back" })).toBeVisible();
  await page.getByRole("link", { name: "1 came back" }).click();
  await expect(page).toHaveURL(/\/feedback$/);
  const item = page.getByRole("main").getByRole("listitem").filter({ hasText: "Commas between numbers" });
  await expect(item).toContainText("Tom Ellery approved it with edits");
  await expect(item.locator("ins").first()).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await item.getByRole("button", { name: /^Mark segment 2/ }).click();
  await expect(page.getByText("Nothing new came back to you.")).toBeVisible();
  await expect(page.getByRole("link", { name: "1 came back" })).toBeHidden();
  await page.getByRole("link", { name: "All", exact: true }).click();
  await expect(item).toBeVisible();

  await page.goto(`/projects/${desk.projectId}/learning`);
  await expect(page.getByRole("row", { name: /^No kind given/ })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "The whole project" }).click();
  await expect(page.getByText(/^Too few people to tell/)).toBeVisible();
  await Promise.all([translatorApi.dispose(), reviewerApi.dispose()]);
});
