import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

/** Walks with Tab until the wanted thing has the focus, and checks on the way that the focus can be seen. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let press = 0; press < 60; press++) {
    if (await wanted.evaluate((element) => element === document.activeElement).catch(() => false)) {
      await expectVisibleFocus(page);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error("The focus never came there.");
}

async function expectVisibleFocus(page: Page): Promise<void> {
  const isSeen = await page.evaluate(() => {
    const has = (element: Element | null) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    };
    const box = document.activeElement;
    // A text box shows it by its frame.
    return has(box) || has(box?.parentElement ?? null) || has(box?.closest(".rich-editor") ?? null);
  });
  expect(isSeen, "the focus can be seen").toBe(true);
}

test("the whole way by keyboard: sign in, translate, annotate, confirm, approve, export", async ({
  desk,
  browser,
  baseURL,
}) => {
  await desk.makeDocument("Judul berita\n\nKremlin menolak berkomentar.");
  const open = async (who: { email: string; password: string }) => {
    const page = await (await browser.newContext({ baseURL })).newPage();
    await page.goto("/sign-in");
    await tabTo(page, page.getByRole("textbox", { name: "E-mail" }));
    await page.keyboard.type(who.email);
    await tabTo(page, page.getByRole("textbox", { name: "Password", exact: true }));
    await page.keyboard.type(who.password);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Your desk" })).toBeVisible();
    return page;
  };

  const translator = await open(desk.translator);
  await tabTo(translator, translator.getByRole("link", { name: "Judul berita" }).first());
  await translator.keyboard.press("Enter");
  const workbench = new Workbench(translator);
  await expect(workbench.target(1)).toBeFocused();
  await expectVisibleFocus(translator);
  await translator.keyboard.type("Headline");
  await translator.keyboard.press("Control+Enter");
  await expect(workbench.target(2)).toBeFocused();
  await translator.keyboard.type("The Kremlin declined to comment.");
  await translator.keyboard.press("Alt+ArrowUp");
  await expect(workbench.target(1)).toBeFocused();
  await translator.keyboard.press("Alt+ArrowDown");
  await translator.keyboard.press("Shift+Tab");
  await expect(workbench.source(2)).toBeFocused();
  await translator.keyboard.press("Home");
  await translator.keyboard.press("Control+Shift+ArrowRight");
  await translator.keyboard.press("Control+.");
  await expect(translator.getByRole("combobox", { name: "Kind" })).toBeFocused();
  await translator.keyboard.press("Enter");
  await translator.keyboard.type("The spokesman, that is.");
  await translator.keyboard.press("Control+Enter");
  await expect(translator.getByRole("article", { name: /^Annotation by/ })).toContainText("Kremlin");
  await translator.keyboard.press("Escape");
  await expect(workbench.target(2)).toBeFocused();
  await translator.keyboard.press("Control+Enter");
  await workbench.expectStatus(2, "Translated");

  const reviewer = await open(desk.reviewer);
  await tabTo(reviewer, reviewer.getByRole("link", { name: /^Review segment 1/ }));
  await reviewer.keyboard.press("Enter");
  await expect(reviewer.getByRole("heading", { name: "Segment 1" })).toBeVisible();
  await reviewer.keyboard.press("Control+Enter");
  await expect(reviewer.getByRole("heading", { name: "Segment 2" })).toBeFocused();
  await reviewer.keyboard.press("r");
  await expect(reviewer.getByRole("textbox", { name: "What should be changed?" })).toBeFocused();
  await reviewer.keyboard.press("Escape");
  await reviewer.keyboard.press("e");
  await reviewer.keyboard.press("End");
  await reviewer.keyboard.type(" Again.");
  await reviewer.keyboard.press("Control+Enter");
  await expect(reviewer.getByRole("heading", { name: "Every segment is approved" })).toBeFocused();
  await tabTo(reviewer, reviewer.getByRole("link", { name: "Export the document" }));
  await reviewer.keyboard.press("Enter");
  const link = reviewer.getByRole("link", { name: /Word.*approved only/ });
  await expect(link).toBeVisible();
  await tabTo(reviewer, link);
  const [file] = await Promise.all([reviewer.waitForEvent("download"), reviewer.keyboard.press("Enter")]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  await translator.context().close();
  await reviewer.context().close();
});
