import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

test("a wrong number is marked, listed and asked about once; fixing and dismissing clear the way", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument(
    "Sebanyak 50.000 orang hadir.\n\nKremlin menolak berkomentar.\n\nIa pulang pada tahun 2024.\n\nSelesai sudah.",
  );
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  const { keyboard } = page;
  const findings = (number: number) =>
    workbench.row(number).getByRole("list", { name: `Checks of segment ${number}` });
  await workbench.open(documentId, 1);

  await keyboard.type("Some 50.0 people came.");
  await expect(findings(1)).toContainText("Warning: 50.0 is not as much as 50.000 in the source.");
  await expect(workbench.target(1).locator(".mark-warning")).toHaveText("50.0");
  const panel = page.getByRole("complementary", { name: "About this segment" });
  await panel.getByRole("tab", { name: "Checks 1" }).click();
  await expect(panel.getByRole("list", { name: "Checks of segment 1" })).toContainText("50.0");
  await workbench.target(1).focus();

  await keyboard.press("Control+Enter");
  await workbench.expectSpoken("Segment 1 has a warning. Confirm once more to go on all the same.");
  await expect(workbench.row(1)).toContainText("Confirm once more to go on all the same.");
  await expect(workbench.target(1)).toBeFocused();
  await keyboard.press("Control+Enter");
  await expect(workbench.target(2)).toBeFocused();
  await workbench.expectStatus(1, "Translated");

  await keyboard.type("The Kremlin  declined to comment.");
  await expect(findings(2)).toContainText("A double space.");
  await findings(2).getByRole("button", { name: "Fix" }).click();
  await expect(workbench.target(2)).toBeFocused();
  await expect(workbench.target(2)).toHaveText("The Kremlin declined to comment.");
  await expect(findings(2)).toBeHidden();
  await keyboard.press("Control+Enter");
  await expect(workbench.target(3)).toBeFocused();

  await keyboard.type("He went home in 2042.");
  await expect(findings(3)).toContainText("2042");
  const kept = page.waitForResponse((response) => response.url().endsWith("/dismissals"));
  await keyboard.press("Shift+F8");
  await expect(workbench.target(4)).toBeFocused();
  expect((await kept).ok()).toBe(true);
  await workbench.expectSaved();
  await workbench.open(documentId, 3);
  await panel.getByRole("tab", { name: "Checks" }).click();
  await expect(panel.getByText("Dismissed")).toBeVisible();
  await expect(findings(3)).toBeHidden();
  await workbench.target(3).focus();
  await keyboard.press("Control+Enter");
  await workbench.expectStatus(3, "Translated");
});
