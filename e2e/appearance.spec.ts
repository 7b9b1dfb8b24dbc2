import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { findViolations } from "./pages/violations";
import { Workbench } from "./pages/workbench";

const article = "Judul berita\n\nKremlin menolak berkomentar. Pertemuan berlangsung akhir bulan ini.";

/** Waits until the server has it. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const saved = page.waitForResponse((response) => response.url().endsWith("/account/preferences"));
  await page.getByLabel(label, { exact: true }).selectOption(option);
  expect((await saved).status()).toBe(200);
}

const styleOf = (page: Page, selector: string, name: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

test("theme, rows and type hold after a reload and in another browser", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const page = await desk.pageFor(desk.translator);
  const workbench = new Workbench(page);
  await workbench.open(documentId);
  const before = {
    padding: await styleOf(page, "#segment-1", "padding-top"),
    size: await styleOf(page, ".reading", "font-size"),
  };
  await page.goto("/account");
  await choose(page, "Theme", "Dark");
  await choose(page, "Rows", "Compact");
  await choose(page, "Typeface of texts", "Atkinson Hyperlegible, made for easy reading");
  await choose(page, "Size of texts", "Largest");
  const other = await desk.pageFor(desk.translator);
  for (const one of [page, other]) {
    await one.goto("/account");
    await expect(one.locator("html")).toHaveAttribute("data-theme", "dark");
    await new Workbench(one).open(documentId);
    await expect(one.locator("html")).toHaveAttribute("data-theme", "dark");
    expect(await styleOf(one, ".reading", "font-family")).toContain("Atkinson Hyperlegible Next");
    const size = Number.parseFloat(await styleOf(one, ".reading", "font-size"));
    expect(size).toBeGreaterThan(Number.parseFloat(before.size));
    const padding = Number.parseFloat(await styleOf(one, "#segment-1", "padding-top"));
    expect(padding).toBeLessThan(Number.parseFloat(before.padding));
  }
  await page.getByRole("button", { name: "Theme: Dark" }).click();
  const saved = page.waitForResponse((response) => response.url().endsWith("/account/preferences"));
  await page.getByRole("menuitemradio", { name: "High contrast" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "high_contrast");
  expect((await saved).status()).toBe(200);
  await other.goto("/");
  await expect(other.locator("html")).toHaveAttribute("data-theme", "high_contrast");
  // Somebody else is not touched.
  const colleague = await desk.pageFor(desk.reviewer);
  await colleague.goto("/account");
  await expect(colleague.getByLabel("Rows", { exact: true })).toHaveValue("comfortable");
});

test("the language of the screens goes with the person", async ({ desk }) => {
  const page = await desk.pageFor(desk.translator);
  await page.goto("/account");
  await choose(page, "Language of the screens", "Bahasa Indonesia");
  await expect(page.getByRole("heading", { name: "Tampilan dan penyuntingan" })).toBeVisible();
  const other = await desk.pageFor(desk.translator);
  await other.goto("/account");
  await expect(other.locator("html")).toHaveAttribute("lang", "id");
  await choose(other, "Bahasa layar", "Ikuti peramban");
  await expect(other.getByRole("heading", { name: "Appearance and editing" })).toBeVisible();
});

test("the language can be chosen before signing in", async ({ page, house }) => {
  await page.goto(`${house.url}/sign-in`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Indonesia" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "id");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "id");
});

test("in high contrast every text stands out 7:1 and nothing is violated", async ({ desk }) => {
  test.slow();
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  await translator.open(documentId, 2);
  await translator.target(2).fill("The Kremlin declined to comment.");
  await translator.page.keyboard.press("Control+Enter");
  await translator.expectStatus(2, "Translated");
  const page = await desk.pageFor(desk.owner);
  await page.goto("/account");
  await choose(page, "Theme", "High contrast");
  for (const address of [
    "/",
    `/documents/${documentId}?view=grid`,
    `/documents/${documentId}?view=plain`,
    `/documents/${documentId}/review`,
    `/projects/${desk.projectId}`,
    "/account",
    "/account/keys",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "high_contrast");
    for (const rules of [undefined, ["color-contrast-enhanced"]]) {
      expect(await findViolations(page, rules), address).toEqual([]);
    }
  }
  await page.goto("/account");
  await choose(page, "Theme", "As the system");
});

test("keys are chosen by pressing them, and those that would not work are refused", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const page = await desk.pageFor(desk.translator);
  await page.goto("/account/keys");
  const add = page.getByRole("button", { name: "Add a key for Next open segment" });
  const field = page.getByRole("textbox", { name: "Add a key for Next open segment" });

  await add.click();
  await expect(field).toBeFocused();
  await page.keyboard.press("Control+w");
  await expect(page.getByText("Ctrl+W belongs to the browser or the system.")).toBeVisible();
  await page.keyboard.press("Alt+q");
  await expect(page.getByText("Alt+Q types a character on many keyboards.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await expect(add).toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.press("F8");
  await expect(page.getByText("F8 is also: Next finding of the checks.")).toBeVisible();
  await expect(page.getByText("F8 is also: Next open segment.")).toBeVisible();
  await page.getByRole("button", { name: "Remove F8 from Next finding of the checks" }).click();
  await expect(page.getByText(/F8 is also/)).toHaveCount(0);
  await page.getByRole("button", { name: "Remove F9 from Next open segment" }).click();
  await expect(page.getByText("Kept.")).toBeVisible();

  await page.reload();
  await expect(page.getByRole("button", { name: "Remove F8 from Next open segment" })).toBeVisible();
  const workbench = new Workbench(page);
  await workbench.open(documentId, 1);
  await workbench.goTo(1);
  await page.keyboard.press("F9");
  await expect(workbench.target(1)).toBeFocused();
  await page.keyboard.press("F8");
  await expect(workbench.target(2)).toBeFocused();

  await page.goto("/account/keys");
  await page.getByRole("button", { name: "Back to the first keys for Next open segment" }).click();
  await expect(page.getByRole("button", { name: "Remove F9 from Next open segment" })).toBeVisible();
  await page.getByRole("button", { name: "Back to the first keys", exact: true }).click();
  await expect(page.getByRole("button", { name: "Remove F8 from Next finding of the checks" })).toBeVisible();
});

test("single letters, the text box and the view are as a person likes them", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const page = await desk.pageFor(desk.translator);
  const workbench = new Workbench(page);
  const pressQuestionMark = async () => {
    await workbench.open(documentId, 2);
    await workbench.goTo(2);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
  };
  await pressQuestionMark();
  await expect(page.getByRole("dialog", { name: "All keys" })).toBeVisible();
  await page.goto("/account");
  const saved = page.waitForResponse((response) => response.url().endsWith("/account/preferences"));
  await page.getByLabel("Single letters are shortcuts outside of text").uncheck();
  await saved;
  await choose(page, "Text box", "Plain: the browser’s own text box");
  await pressQuestionMark();
  await expect(page.getByRole("dialog", { name: "All keys" })).toBeHidden();
  await workbench.goTo(2);
  expect(await workbench.target(2).evaluate(({ tagName }) => tagName)).toBe("TEXTAREA");

  await page.goto("/account");
  await choose(page, "Documents open as", "Plain table");
  await page.goto(`/documents/${documentId}`);
  await expect(page.getByRole("table", { name: /page 1/i })).toBeVisible();
});

test("a choice that could not be saved says so and holds on the page", async ({ desk }) => {
  const page = await desk.pageFor(desk.translator);
  await page.goto("/account");
  await page.route("**/api/v1/account/preferences", (route) => route.abort());
  await page.getByLabel("Rows", { exact: true }).selectOption("Compact");
  await expect(page.getByRole("alert").filter({ hasText: "This could not be saved" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-density", "compact");
  await page.unroute("**/api/v1/account/preferences");
  await choose(page, "Rows", "Comfortable");
  await expect(page.getByText("This could not be saved")).toHaveCount(0);
});

test("what others change is spoken to whoever wants to hear it", async ({ desk }) => {
  const documentId = await desk.makeDocument(article);
  const listener = new Workbench(await desk.pageFor(desk.translator));
  const colleague = new Workbench(await desk.pageFor(desk.owner));
  await listener.open(documentId, 1);
  await colleague.open(documentId, 2);
  await colleague.target(2).fill("The Kremlin declined to comment.");
  const told = listener.page.getByRole("status").filter({ hasText: "Somebody else changed segment 2." });
  await expect(told).toBeAttached();

  await listener.page.goto("/account");
  const saved = listener.page.waitForResponse((response) => response.url().endsWith("/account/preferences"));
  await listener.page.getByLabel("Tell the screen reader what others change").uncheck();
  await saved;
  await listener.open(documentId, 1);
  await colleague.target(2).fill("The Kremlin would not comment.");
  await expect(listener.row(2)).toContainText("would not comment");
  await expect(told).toHaveCount(0);
});

for (const editor of ["Rich: tags as chips, marks in the text", "Plain: the browser’s own text box"]) {
  test(`quotation marks are curled while typing where wanted. ${editor}`, async ({ desk }) => {
    const documentId = await desk.makeDocument(article);
    const page = await desk.pageFor(desk.translator);
    await page.goto("/account");
    await choose(page, "Text box", editor);
    const workbench = new Workbench(page);
    const type = async (words: string) => {
      await workbench.open(documentId, 2);
      await workbench.goTo(2);
      await page.keyboard.press("Control+a");
      await page.keyboard.type(words);
    };
    const expectText = (words: string) =>
      expect
        .poll(() =>
          workbench
            .target(2)
            .evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value : box.textContent)),
        )
        .toBe(words);
    await type(`"It isn't," he`);
    await expectText(`"It isn't," he`);
    await page.goto("/account");
    const saved = page.waitForResponse((response) => response.url().endsWith("/account/preferences"));
    await page.getByLabel("Curl quotation marks while typing").check();
    await saved;
    await type(`"It isn't," he`);
    await expectText("“It isn’t,” he");
  });
}
