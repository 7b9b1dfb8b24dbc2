import { expect, test } from "./fixtures";

const cases: readonly (readonly [name: string, file: string, bytes: Buffer, message: RegExp])[] = [
  ["an empty file", "empty.txt", Buffer.alloc(0), /no text|empty/i],
  [
    "bytes that are not UTF-8",
    "latin.txt",
    Buffer.from([0x4a, 0x75, 0x64, 0x75, 0x6c, 0xe9, 0x0a]),
    /not UTF-8: line 1, byte 6/,
  ],
  ["a NUL", "nul.txt", Buffer.from("Judul\0\n"), /NUL/],
  ["20 MB of text", "large.txt", Buffer.alloc(20_000_000, "kata "), /8 MB/],
  [
    "a sentence of 1 MB",
    "long.txt",
    Buffer.from(`Judul\n\n${"kata ".repeat(200_000)}`),
    /1000000|999999|at most 50,000/,
  ],
];

test("a file that cannot become a document is refused in words, and nothing is made", async ({ desk }) => {
  const page = await desk.pageFor(desk.owner);
  await page.goto(`/projects/${desk.projectId}/new`);
  for (const [name, file, buffer, message] of cases) {
    await test.step(name, async () => {
      await page.getByLabel("Article file").setInputFiles({ name: file, mimeType: "text/plain", buffer });
      const show = page.getByRole("button", { name: "Show blocks" });
      if (await show.isEnabled()) await show.click();
      await expect(page.getByText(message).first()).toBeVisible();
      const remove = page.getByRole("button", { name: `Remove ${file}` });
      if (await remove.isVisible()) await remove.click();
    });
  }
  await page.goto(`/projects/${desk.projectId}`);
  await expect(
    page.getByRole("region", { name: "Documents" }).getByRole("link", { name: /judul/i }),
  ).toHaveCount(0);
});

test("the same article twice is told, and may be added all the same", async ({ desk }) => {
  const text = "Judul berita\n\nSatu kalimat.";
  const documentId = await desk.makeDocument(text);
  const page = await desk.pageFor(desk.owner);
  await page.goto(`/projects/${desk.projectId}/new`);
  await page.getByRole("textbox", { name: "Article", exact: true }).fill(text);
  await page.getByRole("button", { name: "Show blocks" }).click();
  await expect(page.locator(`a[href="/documents/${documentId}"]`)).toBeVisible();
  await page.getByRole("button", { name: "Add it a second time" }).click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}/);
  expect(page.url()).not.toContain(documentId);
});
