import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./fixtures";
import { segmentsOf, translate } from "./segments";

const article = `# Kremlin **diam**

Juru bicara *menolak* berkomentar, tulis [kantor **KCNA**](https://kcna.example/berita?a=1&b=2). **Ia pergi ke Moskow. Ia pulang.**

[Jangan diklik](javascript:alert(1)) di sini.`;

test("bold, italic and links go from a Markdown article into the finished files", async ({ desk }) => {
  const page = await desk.pageFor(desk.owner);
  await page.goto(`/projects/${desk.projectId}/new`);
  await page.getByRole("textbox", { name: "Article", exact: true }).fill(article);
  await page.getByRole("combobox", { name: "Read it as" }).selectOption("markdown");
  await page.getByRole("button", { name: "Show blocks" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Kremlin diam");
  const shown = page.getByRole("region", { name: "Blocks" });
  await expect(shown.locator("b").filter({ hasText: "Ia pulang." })).toBeVisible();
  await expect(shown.getByTitle("https://kcna.example/berita?a=1&b=2")).toHaveText("kantor KCNA");
  await expect(shown).not.toContainText("<");
  await page.getByRole("combobox", { name: "Source language" }).selectOption("id");
  await page.getByRole("button", { name: /^Create/ }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}/);
  const documentId = /documents\/([0-9a-f-]{36})/.exec(page.url())![1]!;

  const segments = await segmentsOf(desk.ownerApi, documentId);
  expect(segments.map(({ source }) => source.text)).toEqual([
    "Kremlin <b>diam</b>",
    'Juru bicara <i>menolak</i> berkomentar, tulis <a href="https://kcna.example/berita?a=1&b=2">kantor <b>KCNA</b></a>.',
    "<b>Ia pergi ke Moskow.</b>",
    "<b>Ia pulang.</b>",
    "Jangan diklik di sini.",
  ]);
  await translate(
    desk.ownerApi,
    segments[1]!,
    'The <b>speaker</b> <i>declined</i>, <a href="https://kcna.example/en">KCNA</a> wrote.',
  );
  await translate(desk.ownerApi, segments[2]!, "<b>He went <i>to Moscow.");

  await page.goto(`/documents/${documentId}/export`);
  const parts = unzipSync(new Uint8Array(await download(page, /Word.*as it stands/i)));
  const body = strFromU8(parts["word/document.xml"]!);
  const links = strFromU8(parts["word/_rels/document.xml.rels"]!);
  expect(body).toMatch(/<w:i\/>(?:(?!<\/w:r>).)*menolak/u);
  expect(body).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*speaker/u);
  expect(body.match(/<w:hyperlink /gu)).toHaveLength(2);
  expect(links).toContain('Target="https://kcna.example/berita?a=1&amp;b=2"');
  expect(links).toContain('Target="https://kcna.example/en"');
  expect(body + links).not.toMatch(/&lt;|javascript/u);

  const html = (await download(page, /(HTML|web page).*as it stands/i)).toString();
  await page.setContent(html);
  const pair = (number: number) => page.locator(".pair").filter({ has: page.locator(`#s${number}`) });
  await expect(pair(1).locator("h1.source b")).toHaveText("diam");
  await expect(pair(2).locator(".source").getByRole("link", { name: "kantor KCNA" })).toHaveAttribute(
    "href",
    "https://kcna.example/berita?a=1&b=2",
  );
  await expect(pair(2).locator(".target i").first()).toHaveText("declined");
  await expect(pair(3).locator(".target b i")).toHaveText("to Moscow.");
  await expect(page.getByText("Jangan diklik di sini.")).toBeVisible();
  await expect(page.locator("article")).not.toContainText("<");
});

const copied = `<meta charset="utf-8"><h1>Judul</h1><script>document.title = "run"</script>
  <p>Juru bicara <strong>menolak</strong> <a href="https://kcna.example/">berkomentar</a>.<img src="/never.png" onerror="document.title = 'run'"></p>
  <ul><li>Satu</li></ul><p>Baca juga: Lain</p>`;

test("an article copied from a web page keeps its formatting, or not, as one likes", async ({ desk }) => {
  const page = await desk.pageFor(desk.owner);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`/projects/${desk.projectId}/new`);
  const box = page.getByRole("textbox", { name: "Article", exact: true });
  await paste(page, copied, "Judul\n\nJuru bicara menolak berkomentar.");
  await expect(box).toHaveValue(
    '# Judul\n\nJuru bicara <b>menolak</b> <a href="https://kcna.example/">berkomentar</a>.\n\n- Satu\n\nBaca juga: Lain',
  );
  await expect(page.getByRole("combobox", { name: "Read it as" })).toHaveValue("markdown");
  await page.getByRole("button", { name: "Show blocks" }).click();
  await expect(page.getByRole("combobox", { name: "Role of block 1" })).toHaveValue("title");
  await expect(page.getByRole("combobox", { name: "Role of block 3" })).toHaveValue("list_item");
  await expect(page.getByRole("combobox", { name: "Role of block 4" })).toHaveValue("boilerplate");
  expect(await page.title()).not.toBe("run");
  expect(asked.filter((url) => url.includes("never") || url.includes("kcna"))).toEqual([]);

  await page.getByRole("button", { name: "Back to the text" }).click();
  await box.press("Control+a");
  await paste(page, copied, "Judul\n\nJuru bicara menolak berkomentar.");
  await page.getByRole("button", { name: "Paste as plain text instead" }).click();
  await expect(box).toHaveValue("Judul\n\nJuru bicara menolak berkomentar.");
  await expect(page.getByRole("combobox", { name: "Read it as" })).toHaveValue("text");
});

async function paste(page: Page, html: string, plain: string): Promise<void> {
  await page.getByRole("textbox", { name: "Article", exact: true }).focus();
  await page.evaluate(
    ([html, plain]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html!);
      clipboardData.setData("text/plain", plain!);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement!.dispatchEvent(event);
    },
    [html, plain],
  );
}

async function download(page: Page, name: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return readFile(await file.path());
}
