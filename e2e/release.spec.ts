import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { APIRequestContext, Page } from "@playwright/test";
import type { DocumentView } from "../lib/document/view";
import { expect, test } from "./fixtures";
import { findViolations } from "./pages/violations";
import { post, signInByApi } from "./people";

type Opened = { readonly document: DocumentView };

const article = "Judul berita\n\nKremlin menolak berkomentar.";
const translations = ["The headline", "The Kremlin declined to comment."];

async function segmentsOf(api: APIRequestContext, documentId: string) {
  const { document } = (await (await api.get(`/api/v1/documents/${documentId}`)).json()) as Opened;
  return document.blocks.flatMap((block) => block.segments);
}

async function translateAll(api: APIRequestContext, documentId: string): Promise<void> {
  for (const [at, { id }] of (await segmentsOf(api, documentId)).entries()) {
    const saved = await api.put(`/api/v1/segments/${id}/target`, {
      data: { text: translations[at], mutationId: randomUUID() },
      headers: { "If-Match": '"none"' },
    });
    const { revisionId } = (await saved.json()) as { revisionId: string };
    await post(api, `/api/v1/segments/${id}/confirmations`, { revisionId, mutationId: randomUUID() });
  }
}

async function approveAll(api: APIRequestContext, documentId: string): Promise<void> {
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  for (const { id, source, target } of await segmentsOf(api, documentId)) {
    await post(api, `/api/v1/segments/${id}/reviews`, {
      decision: "approved",
      sourceRevisionId: source.revisionId,
      sourceSha256: sha256(source.text),
      targetRevisionId: target!.revisionId,
      targetSha256: sha256(target!.text),
      mutationId: randomUUID(),
    });
  }
}

async function download(page: Page, name: string) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function checkFile(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer },
  verdict: string,
) {
  await page.getByLabel("Choose a file").setInputFiles(file);
  await expect(page.getByRole("heading", { name: verdict })).toBeVisible();
}

test("a document is released as a draft, then as final, and its files prove themselves to anybody", async ({
  desk,
  baseURL,
  browser,
}) => {
  test.slow();
  const documentId = await desk.makeDocument(article);
  const owner = await desk.pageFor(desk.owner);

  await test.step("the gate lists what blocks, each a link to its segment", async () => {
    await owner.goto(`/documents/${documentId}/release`);
    const gate = owner.getByRole("region", { name: "What stands in the way" });
    await expect(gate).toContainText("Not approved, 2 segments");
    await expect(gate.getByRole("button", { name: "Release as final" })).toHaveCount(0);
    expect(await findViolations(owner)).toEqual([]);
    await gate.getByRole("link", { name: "Segment 2" }).click();
    await expect(owner).toHaveURL(new RegExp(`/documents/${documentId}\\?segment=2`));
  });

  const draft = await test.step("the owner releases a draft, which says what it lacks", async () => {
    await owner.goto(`/documents/${documentId}/release`);
    await owner.getByRole("button", { name: "Release as draft" }).click();
    await expect(owner.getByText("Release 1 is made.")).toBeVisible();
    const file = await download(owner, "Web page (HTML) of release 1");
    expect(file.name).toContain("release 1 draft");
    const html = file.bytes.toString();
    expect(html).toContain("Draft release 1, not final");
    expect(html).toContain("Not approved. Segments 1, 2.");
    return file.bytes;
  });

  await test.step("when all is approved there is one button, and the release is final", async () => {
    const [translator, reviewer] = await Promise.all(
      [desk.translator, desk.reviewer].map((account) => signInByApi(baseURL!, account)),
    );
    await translateAll(translator!, documentId);
    await approveAll(reviewer!, documentId);
    await Promise.all([translator!.dispose(), reviewer!.dispose()]);
    await owner.goto(`/documents/${documentId}/release`);
    await expect(owner.getByText("Nothing stands in the way")).toBeVisible();
    await owner.getByRole("button", { name: "Release as final" }).click();
    await expect(owner.getByText("Release 2 is made.")).toBeVisible();
    await expect(owner.getByText("Translation changed: 1, 2.")).toBeVisible();
    const table = owner
      .getByRole("region", { name: "How the texts of release 2 came about" })
      .getByRole("table");
    const second = table.getByRole("row").nth(2);
    for (const words of ["Typed", "Sari Wulandari", "Tom Ellery", "People’s work"]) {
      await expect(second).toContainText(words);
    }
    expect(await findViolations(owner)).toEqual([]);
  });

  await test.step("a reader may download, and not release", async () => {
    const reviewer = await desk.pageFor(desk.reviewer);
    await reviewer.goto(`/documents/${documentId}/release`);
    await expect(reviewer.getByText("Owners of the project make releases.")).toBeVisible();
    await expect(reviewer.getByRole("button", { name: /^Release as/ })).toHaveCount(0);
  });

  await test.step("somebody without an account checks the files", async () => {
    const word = await download(owner, "Word (DOCX) of release 2");
    const page = await download(owner, "Web page (HTML) of release 2");
    const again = await download(owner, "Word (DOCX) of release 2");
    expect(again.bytes.equals(word.bytes)).toBe(true);

    const context = await browser.newContext({ baseURL: baseURL! });
    const visitor = await context.newPage();
    await visitor.goto("/verify");
    await checkFile(
      visitor,
      { name: "article.docx", mimeType: "application/octet-stream", buffer: word.bytes },
      "Genuine",
    );
    await expect(visitor.getByRole("region", { name: "article.docx" })).toContainText(
      "Release 2 of “Judul berita”",
    );

    const altered = Buffer.from(
      page.bytes.toString().replace(">The Kremlin declined", ">The Kremlin agreed"),
    );
    await checkFile(visitor, { name: "altered.html", mimeType: "text/html", buffer: altered }, "Altered");
    const verdict = visitor.getByRole("region", { name: "altered.html" });
    await expect(verdict).toContainText("Segment 2, translation: changed");
    await expect(verdict).toContainText("The Kremlin declined to comment.");
    await expect(verdict).toContainText("The Kremlin agreed to comment.");
    expect(await findViolations(visitor)).toEqual([]);

    await checkFile(visitor, { name: "draft.html", mimeType: "text/html", buffer: draft }, "Genuine");
    await expect(visitor.getByRole("region", { name: "draft.html" })).toContainText(
      "There is a newer one: release 2",
    );

    const foreign = Buffer.from("<!doctype html><p>Hello");
    await checkFile(visitor, { name: "foreign.html", mimeType: "text/html", buffer: foreign }, "Unknown");
    await expect(visitor.getByText("The file carries no seal")).toBeVisible();
    await context.close();
  });
});
