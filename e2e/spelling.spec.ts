import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

test("a misspelling is mended from its menu, ignored, or accepted for the whole project", async ({
  desk,
}) => {
  const documentId = await desk.makeDocument("Ia pulang.\n\nSelesai sudah.\n\nPemerintah diam.");
  const workbench = new Workbench(await desk.pageFor(desk.translator));
  const { page } = workbench;
  const { keyboard } = page;
  const marks = (number: number) => workbench.target(number).locator(".mark-spelling");
  await workbench.open(documentId, 3);

  await keyboard.type("The goverment of Zqpadan stayed silnt.");
  await expect(marks(3)).toHaveText(["goverment", "Zqpadan", "silnt"]);
  const word = await marks(3).first().boundingBox();
  await marks(3).first().click({ button: "right" });
  const menu = page.getByRole("menu");
  await expect(menu).toHaveAccessibleName("Suggestions for “goverment”");
  const box = await menu.boundingBox();
  expect(Math.abs(box!.y - word!.y - word!.height)).toBeLessThan(40);
  await menu.getByRole("menuitem", { name: "government", exact: true }).click();
  await expect(workbench.target(3)).toHaveText("The government of Zqpadan stayed silnt.");
  await expect(workbench.target(3)).toBeFocused();

  // By keyboard alone: the next one from the caret on, the suggestions, and back to the text.
  await keyboard.press("Control+Home");
  await keyboard.press("Control+;");
  await expect(menu).toHaveAccessibleName("Suggestions for “Zqpadan”");
  await keyboard.press("Escape");
  await expect(workbench.target(3)).toBeFocused();
  await keyboard.press("Control+Shift+Semicolon");
  await workbench.expectSpoken("“Zqpadan” is one of the project’s words now.");
  await expect(marks(3)).toHaveText(["silnt"]);
  await keyboard.press("Control+;");
  await expect(menu).toHaveAccessibleName("Suggestions for “silnt”");
  await menu.getByRole("menuitem", { name: "Ignore here" }).focus();
  await keyboard.press("Enter");
  await expect(marks(3)).toHaveCount(0);
  await keyboard.press("Control+;");
  await workbench.expectSpoken("No misspelling is marked in this segment.");

  // Another person knows the word now; what was ignored is theirs to judge.
  await workbench.expectSaved();
  await page.reload();
  await expect(workbench.target(3)).toBeFocused();
  await keyboard.press("End");
  const answered = page.waitForResponse("**/api/v1/spelling");
  await keyboard.type(" Agan.");
  await answered;
  await expect(marks(3)).toHaveText(["Agan"]);
  await workbench.expectSaved();
  const others = new Workbench(await desk.pageFor(desk.reviewer));
  await others.open(documentId, 3);
  await expect(others.target(3).locator(".mark-spelling")).toHaveText(["silnt", "Agan"]);

  await others.page.goto(`/projects/${desk.projectId}/words`);
  await expect(others.page.getByRole("row", { name: /Zqpadan English Sari Wulandari/ })).toBeVisible();
  await others.page.getByLabel("Word", { exact: true }).fill("two words");
  await others.page.getByRole("button", { name: "Add" }).click();
  await expect(others.page.getByText("Give one word")).toBeVisible();
  await others.page.getByLabel("Word", { exact: true }).fill("kabarzq");
  await others.page.getByRole("button", { name: "Add" }).click();
  await expect(others.page.getByText("2 words")).toBeVisible();
  await others.page.getByRole("button", { name: "Remove Zqpadan" }).click();
  await expect(others.page.getByText("1 word", { exact: true })).toBeVisible();
});

test("the plain table has the menu of misspellings too, by the right button and by key", async ({ desk }) => {
  const documentId = await desk.makeDocument("Ia pulang.\n\nSelesai sudah.");
  const page = await desk.pageFor(desk.translator);
  await page.goto(`/documents/${documentId}?view=plain`);
  const area = page.getByRole("textbox", { name: "Segment 1, English, translation" });
  await area.focus();
  const answered = page.waitForResponse("**/api/v1/spelling");
  await page.keyboard.type("goverment silnt");
  await answered;
  const menu = page.getByRole("menu");
  await expect(async () => {
    await area.click({ button: "right", position: { x: 20, y: 14 } });
    await expect(menu).toHaveAccessibleName("Suggestions for “goverment”", { timeout: 1_000 });
  }).toPass();
  await menu.getByRole("menuitem", { name: "government", exact: true }).click();
  await expect(area).toHaveValue("government silnt");
  await expect(area).toBeFocused();

  await page.keyboard.press("Control+;");
  await expect(menu).toHaveAccessibleName("Suggestions for “silnt”");
  await page.keyboard.press("ArrowDown");
  await menu.getByRole("menuitem", { name: "silent", exact: true }).click();
  await expect(area).toHaveValue("government silent");
});
