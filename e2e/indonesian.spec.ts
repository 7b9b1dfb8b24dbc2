import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { findEnglish } from "./pages/english-words";
import { findViolations } from "./pages/violations";

const article =
  "Kremlin diam\n\nPeskov tiba di Moskow. Dia menolak berkomentar.\n\nBaca juga: Berita lain\n\nFoto: AFP";

/** Every word is Indonesian, nothing runs out of a telephone's screen, and axe has nothing to say. */
async function expectIndonesian(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "id");
  expect(await findEnglish(page), page.url()).toEqual([]);
  expect(await findViolations(page), page.url()).toEqual([]);
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 800 });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, page.url()).toBeLessThanOrEqual(0);
  await page.setViewportSize(size);
}

async function inIndonesian(page: Page, url: string): Promise<Page> {
  await page.context().addCookies([{ name: "padanan-language", value: "id", url }]);
  return page;
}

test("an article becomes a document in Indonesian, refusals included", async ({ desk, baseURL }) => {
  const page = await inIndonesian(await desk.pageFor(desk.owner), baseURL!);
  await page.goto(`/projects/${desk.projectId}/new`);
  await page.getByRole("button", { name: "Tampilkan blok" }).click();
  await expect(page.getByText("Tidak ada teks di dalamnya.", { exact: false }).first()).toBeVisible();
  await page.getByRole("textbox", { name: "Artikel" }).fill(article);
  await expectIndonesian(page);
  await page.getByRole("button", { name: "Tampilkan blok" }).click();
  await expect(page.getByText("Baris “baca juga”")).toBeVisible();
  await page.getByLabel("Bahasa sasaran").selectOption("id");
  await page.getByRole("button", { name: "Buat dokumen" }).click();
  await expect(page.getByText("Bahasa sasaran sama dengan bahasa sumber. Pilih yang lain.")).toBeVisible();
  await expectIndonesian(page);
  await page.getByLabel("Bahasa sasaran").selectOption("en");
  await page.getByRole("button", { name: "Buat dokumen" }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  await expectIndonesian(page);
});

test("what is done with a document speaks Indonesian", async ({ desk, baseURL }) => {
  const documentId = await desk.makeDocument(article);
  const page = await inIndonesian(await desk.pageFor(desk.owner), baseURL!);
  for (const address of ["", "/export", "/source", "/division", "/align"]) {
    await page.goto(`/documents/${documentId}${address}`);
    await expect(page.getByRole("main")).toBeVisible();
    await expectIndonesian(page);
  }
  await page.getByRole("textbox", { name: "Terjemahan" }).fill("The Kremlin is silent\n\nPeskov arrived.");
  await page.getByRole("button", { name: "Sejajarkan" }).click();
  await expect(page.getByRole("table", { name: "Pasangan" })).toBeVisible();
  await expectIndonesian(page);
  await page.getByRole("button", { name: "Lihat apa yang akan terjadi" }).click();
  await expectIndonesian(page);
  for (const address of ["/", `/projects/${desk.projectId}`, `/projects/${desk.projectId}/segmentation`]) {
    await page.goto(address);
    await expect(page.getByRole("main")).toBeVisible();
    await expectIndonesian(page);
  }
});
