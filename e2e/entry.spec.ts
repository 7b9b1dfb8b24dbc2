import { expect, test as base } from "@playwright/test";
import { makeDataFolder, removeDataFolder, startServer, type RunningServer } from "./server";
import { findViolations } from "./pages/violations";

/** A house that nobody has set up yet. */
const test = base.extend<{ house: RunningServer }>({
  house: async ({}, use) => {
    const data = makeDataFolder();
    const server = await startServer(data);
    await use(server);
    await server.stop();
    removeDataFolder(data);
  },
});

const owner = { name: "Ana Nugroho", email: "ana@padanan.example", password: "Ana types carefully" };

test("first run: set up, load the sample, sign in as its people, invite once, sign out everywhere", async ({
  page,
  browser,
  house,
}) => {
  await test.step("without the link from the terminal nobody sets anything up", async () => {
    await page.goto(house.url);
    await expect(page).toHaveURL(/\/setup$/);
    await expect(page.getByRole("button", { name: /^Set up/ })).toHaveCount(0);
  });

  await test.step("the link makes the owner, once", async () => {
    await page.goto(house.setupUrl!);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("textbox", { name: "Your name" }).fill(owner.name);
    await page.getByRole("textbox", { name: "E-mail" }).fill(owner.email);
    await page.getByLabel("Password", { exact: true }).fill("short");
    await page.keyboard.press("Enter");
    await expect(page.getByText(/at least 12 characters/).first()).toBeVisible();
    await page.getByLabel("Password", { exact: true }).fill(owner.password);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Load the sample project" })).toBeVisible();
  });

  const password = await test.step("the sample's passwords are shown once", async () => {
    await page.getByRole("button", { name: "Load the sample project" }).click();
    const dialog = page.getByRole("dialog");
    const shown = await dialog.getByRole("textbox", { name: "Password of Tom Ellery" }).inputValue();
    expect(shown.length).toBeGreaterThan(12);
    return shown;
  });

  await test.step("the reviewer of the sample finds work waiting", async () => {
    const context = await browser.newContext({ baseURL: house.url });
    const other = await context.newPage();
    await other.goto("/sign-in");
    await other.getByRole("textbox", { name: "E-mail" }).fill("tom@sample.padanan.example");
    await other.getByLabel("Password", { exact: true }).fill("not his password");
    await other.getByRole("button", { name: "Sign in" }).click();
    await expect(other.getByRole("alert")).toBeVisible();
    await other.getByLabel("Password", { exact: true }).fill(password);
    await other.getByRole("button", { name: "Sign in" }).click();
    await expect(other.getByText("Waiting for me").first()).toBeVisible();
    await expect(other.getByText(/We have information that Kim Jong Un expects/)).toBeVisible();
    await context.close();
  });

  await test.step("sign out everywhere ends the other browser's session too", async () => {
    const context = await browser.newContext({
      baseURL: house.url,
      storageState: await page.context().storageState(),
    });
    const other = await context.newPage();
    await other.goto("/account");
    await expect(other.getByText(owner.email)).toBeVisible();
    await page.goto(`${house.url}/account`);
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await other.goto("/");
    await expect(other).toHaveURL(/\/sign-in/);
    await context.close();
  });
});
