import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

const article = "Judul berita\n\nKremlin menolak berkomentar pada hari Senin.";

test("two tabs on one segment: the second is told, sees both texts and keeps its own on top", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(article);
  const page = await desk.pageFor(desk.translator);
  const first = new Workbench(page);
  const second = new Workbench(await desk.tabFor(page));
  await first.open(documentId, 2);
  await second.open(documentId, 2);

  // The second tab hears of the first one's save only when it saves itself.
  await second.page.route("**/api/v1/segments/*", (route) => route.abort());
  await first.target(2).fill("The Kremlin declined to comment on Monday.");
  await first.expectSaved();
  await second.target(2).fill("The Kremlin would not comment");

  const conflict = second.page.getByRole("region", { name: "Conflict" });
  await expect(conflict).toBeVisible();
  await expect(conflict).toContainText("The Kremlin declined to comment on Monday.");
  await expect(conflict.locator("ins", { hasText: "would" })).toBeVisible();
  await expect(second.target(2)).toHaveText("The Kremlin would not comment");

  await conflict.getByRole("button", { name: "Keep mine on top of it" }).click();
  await expect(conflict).toBeHidden();
  await second.expectSaved();

  // The other tab, where nothing is typed, takes the newer text; both stand in the history.
  await expect(first.target(2)).toHaveText("The Kremlin would not comment");
  await first.page.reload();
  const panel = first.page.getByRole("complementary", { name: "About this segment" });
  await panel.getByRole("button", { name: /on the way/ }).click();
  await expect(panel.getByText("The Kremlin declined to comment on Monday.", { exact: true })).toBeVisible();
});

test("whoever takes the other version can have their own text back", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  const owner = new Workbench(await desk.pageFor(desk.owner));
  await translator.open(documentId, 2);
  await owner.open(documentId, 2);
  // Both type before either hears of the other.
  await translator.page.context().setOffline(true);
  await translator.target(2).fill("Mine, typed on a train");
  await owner.target(2).fill("Theirs");
  await owner.expectSaved();
  await translator.page.context().setOffline(false);

  const conflict = translator.page.getByRole("region", { name: "Conflict" });
  await expect(conflict).toContainText("Ana Nugroho saved a newer version");
  await conflict.getByRole("button", { name: "Use Ana Nugroho’s version" }).click();
  await expect(translator.target(2)).toHaveText("Theirs");
  await translator.page.getByRole("button", { name: "Bring it back" }).click();
  await expect(translator.target(2)).toHaveText("Mine, typed on a train");
  await translator.expectSaved();
});
