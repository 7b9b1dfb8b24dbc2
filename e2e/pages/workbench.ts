import { expect, type Locator, type Page } from "@playwright/test";

/** The workbench as a person meets it: rows by number, the text that is typed, the state that is told. */
export class Workbench {
  constructor(readonly page: Page) {}

  async open(documentId: string, number?: number): Promise<void> {
    await this.page.goto(`/documents/${documentId}${number === undefined ? "" : `?segment=${number}`}`);
    await expect(this.page.getByRole("grid", { name: "Segments" })).toBeVisible();
  }

  row(number: number): Locator {
    return this.page
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader", { name: new RegExp(`(^|\\s)${number}$`) }) });
  }

  target(number: number): Locator {
    return this.page.getByRole("textbox", { name: new RegExp(`^Segment ${number}, .*, translation$`) });
  }

  source(number: number): Locator {
    return this.page.getByRole("textbox", { name: new RegExp(`^Segment ${number}, .*, source$`) });
  }

  async goTo(number: number): Promise<void> {
    const button = this.row(number).getByRole("button", { name: `Go to segment ${number}` });
    await expect(button.or(this.target(number))).toBeVisible();
    if (await button.isVisible()) await button.click();
    else await this.target(number).focus();
    await expect(this.target(number)).toBeFocused();
  }

  /** What stands behind “More”. */
  async choose(name: string): Promise<void> {
    await this.page.getByRole("button", { name: "More" }).click();
    await this.page.getByRole("menuitem", { name }).click();
  }

  async expectStatus(number: number, status: string): Promise<void> {
    await expect(this.row(number).getByTitle(status, { exact: true })).toBeVisible();
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  }

  /** What a screen reader is told, and no eye sees. */
  async expectSpoken(words: string): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: words })).toBeVisible();
  }

  /** Finds a command by a part of its name and carries it out. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press("Control+k");
    await this.page.getByRole("combobox", { name: "Commands" }).fill(name);
    await this.page.getByRole("option", { name }).click();
    await expect(this.page.getByRole("dialog", { name: "Commands" })).toBeHidden();
  }
}
