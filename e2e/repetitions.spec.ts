import { expect, test } from "./fixtures";
import { signInByApi } from "./people";
import { Workbench } from "./pages/workbench";
import { approve, segmentsOf, translate } from "./segments";

test("the translation of the same source elsewhere is shown, taken over, and given on where it is ticked", async ({
  desk,
  baseURL,
}) => {
  const repeated = "Kremlin menolak berkomentar.";
  const here = await desk.makeDocument(["Berita pertama", repeated].join("\n\n"));
  const there = await desk.makeDocument(["Berita kedua", repeated, repeated, repeated].join("\n\n"));
  const [, approved, written, empty] = await segmentsOf(desk.ownerApi, there);
  await translate(desk.ownerApi, approved!, "The Kremlin declined to comment.");
  await translate(desk.ownerApi, written!, "The Kremlin would not comment.");
  const reviewerApi = await signInByApi(baseURL!, desk.reviewer);
  await approve(desk.ownerApi, reviewerApi, (await segmentsOf(desk.ownerApi, there))[1]!);
  await reviewerApi.dispose();

  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  await workbench.open(here, 2);
  const panel = page.getByRole("complementary", { name: "About this segment" });
  await panel.getByRole("tab", { name: "Elsewhere 3" }).click();
  await expect(panel).toContainText("It is translated in 2 different ways.");
  await panel.getByRole("button", { name: "Use the translation of Berita kedua, segment 2" }).click();
  await expect(workbench.target(2)).toBeFocused();
  await expect(workbench.target(2)).toHaveText("The Kremlin declined to comment.");
  await page.keyboard.press("Home");
  await page.keyboard.type("Again: ");
  await page.keyboard.press("Control+Enter");

  await expect(
    page.getByText("The same source stands in 3 other places, translated otherwise"),
  ).toBeVisible();
  await page.getByRole("button", { name: "Fill …" }).click();
  const dialog = page.getByRole("dialog", { name: "Fill the other places" });
  const place = (number: number) => dialog.getByRole("checkbox", { name: `Berita kedua, segment ${number}` });
  await expect(place(2)).not.toBeChecked();
  await expect(place(3)).not.toBeChecked();
  await expect(place(4)).toBeChecked();
  await dialog.getByRole("button", { name: "Tick all" }).click();
  await expect(place(3)).toBeChecked();
  await expect(place(2)).not.toBeChecked();
  await place(3).uncheck();
  await dialog.getByRole("button", { name: "Fill 1 place" }).click();
  await expect(dialog).toContainText("1 place filled.");
  expect(
    (await segmentsOf(desk.ownerApi, there))
      .slice(1)
      .map(({ id, target, status }) => [id, target?.text, status]),
  ).toEqual([
    [approved!.id, "The Kremlin declined to comment.", "approved"],
    [written!.id, "The Kremlin would not comment.", "draft"],
    [empty!.id, "Again: The Kremlin declined to comment.", "draft"],
  ]);
});
