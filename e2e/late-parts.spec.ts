import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

test("a part whose script does not come says so, keeps what is typed, and comes when asked again", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument("Ia pulang.\n\nSelesai sudah.");
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  const away = new Set<string>();
  await workbench.open(documentId, 1);
  await expect(workbench.target(1)).toBeFocused();
  await page.route("**/_next/static/chunks/**", (route) => {
    away.add(route.request().url());
    return route.abort();
  });
  await page.keyboard.type("He went home.");

  await page.keyboard.press("Control+k");
  const told = page.getByRole("alert").filter({ hasText: "This part of the page could not be loaded." });
  await expect(told).toBeVisible();
  expect(away.size).toBeGreaterThan(0);
  await expect(workbench.target(1)).toHaveText("He went home.");

  // Still away: told again. Then it is there.
  await told.getByRole("button", { name: "Load it again" }).click();
  await expect(told).toBeVisible();
  await page.unroute("**/_next/static/chunks/**");
  await told.getByRole("button", { name: "Load it again" }).click();
  await expect(page.getByRole("combobox", { name: "Commands" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(told).toBeHidden();
  await expect(workbench.target(1)).toHaveText("He went home.");
  await workbench.expectSaved();
});
