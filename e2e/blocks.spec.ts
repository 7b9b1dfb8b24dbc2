import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

test("the owner includes a block that was left out, and says what another one is", async ({ desk }) => {
  const documentId = await desk.makeDocument(
    "Judul berita\n\nKremlin menolak berkomentar pada hari Senin.\n\nRecent Posts",
  );
  const owner = new Workbench(await desk.pageFor(desk.owner));
  const { page } = owner;
  await owner.open(documentId, 2);
  await owner.target(2).fill("The Kremlin declined to comment on Monday.");
  await owner.expectSaved();
  await expect(page.getByText(/^Left out/)).toBeVisible();

  await page.getByRole("button", { name: "Include" }).click();
  await expect(page.getByText(/^Left out/)).toHaveCount(0);
  await owner.goTo(3);
  await expect(owner.source(3)).toHaveValue("Recent Posts");

  await owner.row(2).getByRole("button", { name: "Paragraph: change what this block is" }).click();
  await page.getByRole("menuitemradio", { name: /Quote/ }).click();
  await expect(owner.row(2).getByRole("button", { name: "Quote: change what this block is" })).toBeVisible();
  await owner.row(2).getByRole("button", { name: "Quote: change what this block is" }).click();
  await page.getByRole("menuitemradio", { name: /leave it out/ }).click();
  await expect(page.getByText(/^Left out/)).toBeVisible();

  // Work in an excluded block is kept: included again, the text is there.
  await page.getByRole("button", { name: "Include" }).click();
  await owner.goTo(2);
  await expect(owner.target(2)).toHaveText("The Kremlin declined to comment on Monday.");

  // The translator sees the roles and changes none.
  const translator = new Workbench(await desk.pageFor(desk.translator));
  await translator.open(documentId, 2);
  await expect(translator.page.getByRole("button", { name: /change what this block is/ })).toHaveCount(0);
});
