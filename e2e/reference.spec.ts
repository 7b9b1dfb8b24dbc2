import { expect, test } from "./fixtures";

test("the description of the API is found, filtered, opened by its address and tried", async ({ desk }) => {
  const page = await desk.pageFor(desk.translator);
  await page.goto("/account");
  await page.getByRole("link", { name: "The description of the API" }).click();
  await expect(page.getByRole("heading", { name: "API", level: 1 })).toBeVisible();

  const save = page.getByRole("group").filter({ hasText: "Save a translation upon the revision" });
  const entries = page.locator("details");
  const all = await entries.count();
  expect(all).toBeGreaterThan(80);
  await page.getByRole("searchbox", { name: "Find a route" }).fill("put segments target");
  await expect(page.getByText(`1 of ${all} routes`)).toBeVisible();
  await expect(entries.filter({ visible: true })).toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(save.getByText("Needs a token with the scope “translate”.")).toBeVisible();
  await expect(save.getByText(/curl -X PUT/)).toContainText('"text":"The port has opened again."');

  await save.getByRole("link", { name: "Link to this route" }).click();
  await page.reload();
  await expect(page.getByText(/curl -X PUT .*target/)).toBeVisible();
  await page.getByRole("link", { name: "428" }).filter({ visible: true }).click();
  await expect(page.locator("#problem-428")).toBeInViewport();

  const phone = await desk.tabFor(page);
  await phone.setViewportSize({ width: 390, height: 800 });
  await phone.goto("/api-reference#putSegmentsSegmentIdTarget");
  await expect(phone.getByText(/curl -X PUT .*target/)).toBeVisible();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
});
