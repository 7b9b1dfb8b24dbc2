import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

const article = `Korea Utara Tetap Menjadi Sekutu

Juru bicara Kremlin menolak berkomentar pada hari Senin. Pertemuan itu diperkirakan berlangsung akhir bulan ini.

Recent Posts`;

test("an article becomes an approved bilingual document, by three people", async ({ desk, browser }) => {
  const owner = await desk.pageFor(desk.owner);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  const reviewer = await desk.pageFor(desk.reviewer);

  const documentId = await test.step("the owner makes a document of a pasted article", async () => {
    await owner.goto(`/projects/${desk.projectId}/new`);
    await owner.getByRole("textbox", { name: "Article", exact: true }).fill(article);
    await owner.getByRole("button", { name: "Show blocks" }).click();
    await expect(owner.getByRole("textbox", { name: "Title" })).toHaveValue(
      "Korea Utara Tetap Menjadi Sekutu",
    );
    await expect(owner.getByRole("combobox", { name: "Source language" })).toHaveValue("id");
    // The tail of the page is proposed as boilerplate, and stays a choice.
    await expect(owner.getByRole("button", { name: /^Include/ })).toHaveCount(1);
    await owner.getByRole("button", { name: /^Create/ }).click();
    await expect(owner).toHaveURL(/\/documents\/[0-9a-f-]{36}/);
    return /documents\/([0-9a-f-]{36})/.exec(owner.url())![1]!;
  });

  await test.step("the translator finds it at home, writes, annotates and confirms", async () => {
    const { page } = translator;
    await page.goto("/");
    await page.getByRole("link", { name: "Korea Utara Tetap Menjadi Sekutu" }).first().click();
    await translator.target(1).fill("North Korea Remains an Ally");
    await page.keyboard.press("Control+Enter");
    await expect(translator.target(2)).toBeFocused();
    await translator.target(2).fill("The Kremlin spokesman refused to comment on Monday.");
    await translator.expectSaved();

    await translator.source(2).focus();
    for (let word = 0; word < 2; word++) await page.keyboard.press("Control+Shift+ArrowRight");
    await page.keyboard.press("Control+.");
    const panel = page.getByRole("complementary", { name: "About this segment" });
    await panel.getByRole("textbox", { name: "Annotation" }).fill("Spokesman or spokesperson?");
    await page.keyboard.press("Control+Enter");
    await expect(panel.getByRole("article", { name: "Annotation by Sari Wulandari" })).toContainText(
      "Juru bicara",
    );
    await page.keyboard.press("Escape");
    await expect(translator.target(2)).toBeFocused();
    await page.keyboard.press("Control+Enter");
    await expect(translator.target(3)).toBeFocused();
    await translator.expectStatus(2, "Translated");
  });

  await test.step("the reviewer answers the remark, approves one and sends one back", async () => {
    await reviewer.goto(`/documents/${documentId}?segment=2`);
    const panel = reviewer.getByRole("complementary", { name: "About this segment" });
    await panel.getByRole("tab", { name: "Annotations 1" }).click();
    await panel
      .getByRole("textbox", { name: "Reply to Sari Wulandari" })
      .fill("Spokesperson, as in the house style.");
    await reviewer.keyboard.press("Control+Enter");
    await expect(panel.getByText("Spokesperson, as in the house style.")).toBeVisible();
    await panel.getByRole("button", { name: "Resolve" }).click();
    await expect(panel.getByText("1 resolved")).toBeVisible();

    await reviewer.goto("/");
    await reviewer.getByRole("link", { name: /North Korea Remains an Ally/ }).click();
    await expect(reviewer.getByRole("heading", { name: "Segment 1" })).toBeVisible();
    await reviewer.getByRole("button", { name: "Approve", exact: true }).click();
    await expect(reviewer.getByRole("heading", { name: "Segment 2" })).toBeVisible();
    await reviewer.getByRole("button", { name: "Send back" }).click();
    await reviewer.getByRole("textbox", { name: "What should be changed?" }).fill("“Spokesperson”, please.");
    await reviewer.keyboard.press("Control+Enter");
    await expect(reviewer.getByRole("heading", { name: /nothing|empty|no segment/i })).toBeVisible();
  });

  await test.step("the translator finds the reason at home, mends and confirms again", async () => {
    const { page } = translator;
    // The desk shows what comes next before its decision is stored.
    await expect(async () => {
      await page.goto("/");
      await expect(page.getByText("“Spokesperson”, please.").first()).toBeVisible({ timeout: 2000 });
    }).toPass();
    await page.getByRole("link", { name: /The Kremlin spokesman refused/ }).click();
    await expect(page.getByText("Tom Ellery sent it back: “Spokesperson”, please.")).toBeVisible();
    await translator.target(2).fill("The Kremlin spokesperson refused to comment on Monday.");
    await page.keyboard.press("Control+Enter");
    await translator.expectStatus(2, "Translated");
  });

  await test.step("the reviewer sees what changed, edits and approves", async () => {
    await reviewer.goto(`/documents/${documentId}/review`);
    await expect(reviewer.locator("ins", { hasText: "spokesperson" })).toBeVisible();
    await expect(reviewer.locator("del", { hasText: "spokesman" })).toBeVisible();
    await reviewer.getByRole("button", { name: "Edit and approve" }).click();
    await reviewer
      .getByRole("textbox", { name: "The text you approve" })
      .fill("The Kremlin spokesperson declined to comment on Monday.");
    await reviewer.keyboard.press("Control+Enter");
    await expect(reviewer.getByRole("heading", { name: /nothing|empty|no segment/i })).toBeVisible();
  });

  await test.step("the finished document opens in a browser and as DOCX", async () => {
    await reviewer.goto(`/documents/${documentId}/export`);
    const docx = await download(reviewer, /Word.*approved only/i);
    const parts = unzipSync(new Uint8Array(await readFile(docx.file)));
    const body = strFromU8(parts["word/document.xml"]!);
    expect(docx.name).toMatch(/\.docx$/);
    expect(body).toContain("The Kremlin spokesperson declined to comment on Monday.");
    expect(body).toContain("Pertemuan itu diperkirakan berlangsung akhir bulan ini.");
    expect(body).not.toContain("Recent Posts");
    expect(body).toMatch(/<w:bookmarkStart [^>]*w:name="seg_/);

    const html = await download(reviewer, /(HTML|web page).*as it stands/i);
    const page = await (await browser.newContext()).newPage();
    await page.goto(`file://${html.file}`);
    await expect(page.getByText("The Kremlin spokesperson declined to comment on Monday.")).toBeVisible();
    await expect(page.getByText(/^Draft/).first()).toBeVisible();
    await expect(page.getByText("Recent Posts")).toHaveCount(0);
    await page.context().close();
  });
});

async function download(page: Page, name: RegExp): Promise<{ readonly file: string; readonly name: string }> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  const suffix = file.suggestedFilename().split(".").at(-1)!;
  const target = test.info().outputPath(`export.${suffix}`);
  await file.saveAs(target);
  return { file: target, name: file.suggestedFilename() };
}
