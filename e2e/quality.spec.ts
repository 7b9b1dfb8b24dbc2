import { execFileSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { findViolations } from "./pages/violations";
import { post, signInByApi } from "./people";
import { segmentsOf, translate, type Listed } from "./segments";

const hash = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const root = fileURLToPath(new URL("..", import.meta.url));

test("two people rate blind, a third decides by keys, and a major error keeps its segment from approval", async ({
  desk,
  baseURL,
}, info) => {
  test.slow();
  const documentId = await desk.makeDocument("Judul berita\n\nSatu dua tiga empat.");
  const translatorApi = await signInByApi(baseURL!, desk.translator);
  const reviewerApi = await signInByApi(baseURL!, desk.reviewer);
  for (const [at, text] of ["News title", "One two three four."].entries()) {
    await translate(translatorApi, (await segmentsOf(desk.ownerApi, documentId))[at]!, text);
  }
  const [, second] = await segmentsOf(desk.ownerApi, documentId);
  const { id, source, target } = second!;
  await post(translatorApi, `/api/v1/segments/${id}/confirmations`, {
    revisionId: target!.revisionId,
    mutationId: randomUUID(),
  });

  const owner = await desk.pageFor(desk.owner);
  await owner.goto(`/documents/${documentId}/quality`);
  await owner.getByRole("combobox", { name: "First rater" }).selectOption({ label: desk.translator.name });
  await owner.getByRole("combobox", { name: "Second rater" }).selectOption({ label: desk.reviewer.name });
  await owner.getByRole("button", { name: "Ask them" }).click();
  await expect(owner.getByText("A blind evaluation is under way.")).toBeVisible();

  const mark = (
    api: APIRequestContext,
    start: number,
    end: number,
    severity: string,
    tag = "Accuracy/Mistranslation",
  ) =>
    post(api, `/api/v1/documents/${documentId}/annotations`, {
      mutationId: randomUUID(),
      annotations: [
        {
          ...{ kind: "quality_issue", tag, severity, body: "" },
          spans: [{ segmentId: id, side: "target", revisionId: target!.revisionId, start, end }],
        },
      ],
    });
  await mark(translatorApi, 0, 3, "minor");
  await mark(reviewerApi, 0, 3, "minor");
  await mark(translatorApi, 4, 7, "minor");
  await mark(reviewerApi, 4, 13, "major");
  await mark(reviewerApi, 14, 18, "minor", "Linguistic conventions/Punctuation");

  for (const account of [desk.translator, desk.reviewer]) {
    const page = await desk.pageFor(account);
    await page.goto(`/documents/${documentId}/quality`);
    const own = account === desk.translator ? 2 : 3;
    await expect(page.getByText(`${own} of ${own} shown.`)).toBeVisible();
    await page.getByRole("button", { name: "My rating is done" }).click();
    await expect(page.getByRole("button", { name: "My rating is done" })).toBeHidden();
  }

  await owner.reload();
  expect(await findViolations(owner)).toEqual([]);
  await owner.getByRole("link", { name: "Decide and compare" }).click();
  await expect(owner.getByRole("status").filter({ hasText: "0 of 3 places decided." })).toBeVisible();
  expect(await findViolations(owner)).toEqual([]);
  await expect(owner.getByText("Too few: fewer than 30 items say little.")).toBeVisible();
  const decided = (count: number) =>
    expect(owner.getByRole("status").filter({ hasText: `${count} of 3 places decided.` })).toBeVisible();
  await owner.keyboard.press("1");
  await decided(1);
  await owner.keyboard.press("2");
  await decided(2);
  await owner.keyboard.press("n");
  await decided(3);
  await owner.keyboard.press("z");
  await decided(2);
  await owner.keyboard.press("m");
  await owner.getByRole("combobox", { name: "Category" }).selectOption("Style/Awkward style");
  await owner.getByRole("button", { name: "Keep the merged error" }).click();
  await decided(3);
  await owner.getByRole("button", { name: "Complete the evaluation" }).click();
  await expect(owner.getByText("This evaluation is completed.")).toBeVisible();

  const refused = await reviewerApi.post(`/api/v1/segments/${id}/reviews`, { data: approval(second!) });
  expect([refused.status(), await refused.text()]).toEqual([
    422,
    expect.stringContaining("major issue “Accuracy/Mistranslation” is open here"),
  ]);
  await owner.goto(`/documents/${documentId}/release`);
  await expect(owner.getByText("A quality issue is open")).toBeVisible();

  await owner.goto(`/documents/${documentId}/quality`);
  await expect(owner.getByText("The sample is too small", { exact: false })).toBeVisible();
  const wmt = owner
    .getByRole("row", { name: /^WMT score/ })
    .getByRole("cell")
    .first();
  const file = path.join(info.outputDir, "ratings.tsv");
  const download = await desk.ownerApi.get(`/api/v1/documents/${documentId}/quality/ratings`);
  mkdirSync(info.outputDir, { recursive: true });
  writeFileSync(file, await download.body());
  const lines = execFileSync(path.join(root, "bin/padanan"), ["mqm", "--profile", "wmt", file], {
    encoding: "utf8",
  });
  const system = JSON.parse(lines.trim().split("\n").at(-1)!) as { score: number };
  await expect(wmt).toHaveText(String(system.score));
  expect(system.score).toBe(3.5);

  await Promise.all([translatorApi.dispose(), reviewerApi.dispose()]);

  function approval({ source: seen, target: stood }: Listed) {
    return {
      decision: "approved",
      sourceRevisionId: source.revisionId,
      sourceSha256: hash(seen.text),
      targetRevisionId: stood!.revisionId,
      targetSha256: hash(stood!.text),
      mutationId: randomUUID(),
    };
  }
});
