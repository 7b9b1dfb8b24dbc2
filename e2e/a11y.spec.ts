import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { findViolations } from "./pages/violations";
import { Workbench } from "./pages/workbench";

const article =
  "Judul berita\n\nKremlin menolak berkomentar. Pertemuan berlangsung akhir bulan ini.\n\nRecent Posts";

async function expectNoViolation(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page), `${name}, ${colorScheme}`).toEqual([]);
  }
}

test("the workbench has no violation in light and dark", async ({ desk }) => {
  // Many pages, each looked at twice.
  test.slow();
  const documentId = await desk.makeDocument(article);
  const translator = new Workbench(await desk.pageFor(desk.translator));
  await translator.open(documentId, 2);
  await translator.target(2).fill("The Kremlin declined to comment.");
  await translator.page.keyboard.press("Control+Enter");
  await translator.expectStatus(2, "Translated");
  await expectNoViolation(translator.page, "workbench");
  await translator.page.keyboard.press("Control+.");
  await expectNoViolation(translator.page, "workbench, annotations");
  for (const view of ["Focus", "Read", "Plain"]) {
    await translator.page.getByRole("button", { name: view, exact: true }).click();
    await expect(translator.page.getByRole("status").filter({ hasText: `${view} view.` })).toBeAttached();
    await expectNoViolation(translator.page, `workbench, ${view}`);
  }
  await translator.page.getByRole("button", { name: "Grid", exact: true }).click();
  await translator.page.keyboard.press("Control+f");
  await translator.page.getByRole("button", { name: "Filter", exact: true }).click();
  await expectNoViolation(translator.page, "workbench, filters");
  await translator.page.keyboard.press("Control+k");
  await expect(translator.page.getByRole("dialog", { name: "Commands" })).toBeVisible();
  await expectNoViolation(translator.page, "commands");
  await translator.page.keyboard.press("Escape");
  await translator.page.keyboard.press("Control+/");
  await expectNoViolation(translator.page, "all keys");
});

test("the pages about a document have no violation in light and dark", async ({ desk }) => {
  test.slow();
  const documentId = await desk.makeDocument(article);
  const page = await desk.pageFor(desk.owner);
  const addresses = [
    ["home", "/"],
    ["project", `/projects/${desk.projectId}`],
    ["new document", `/projects/${desk.projectId}/new`],
    ["workbench of the owner", `/documents/${documentId}`],
    ["review", `/documents/${documentId}/review`],
    ["words", `/projects/${desk.projectId}/words`],
    ["tags", `/projects/${desk.projectId}/tags`],
    ["webhooks", `/projects/${desk.projectId}/webhooks`],
    ["segmentation rules", `/projects/${desk.projectId}/segmentation`],
    ["bring a translation", `/documents/${documentId}/align`],
    ["new version", `/documents/${documentId}/source`],
    ["divide anew", `/documents/${documentId}/division`],
    ["export", `/documents/${documentId}/export`],
    ["bring a file back", `/documents/${documentId}/bring-back`],
    ["quality", `/documents/${documentId}/quality`],
    ["quality profile", `/projects/${desk.projectId}/quality`],
    ["release", `/documents/${documentId}/release`],
    ["check a release", "/verify"],
    ["what came back", "/feedback"],
    ["notifications", "/notifications?show=all"],
    ["learning", `/projects/${desk.projectId}/learning`],
    ["history", `/documents/${documentId}/history`],
    ["compare two moments", `/documents/${documentId}/history/compare`],
    ["go to a moment", `/documents/${documentId}/history/moment?at=start`],
    ["take work back", `/documents/${documentId}/history/take-back?from=2026-01-01T00:00:00.000Z`],
    ["account", "/account"],
    ["API", "/api-reference#putSegmentsSegmentIdTarget"],
    ["nothing here", "/documents/none"],
  ] as const;
  for (const [name, address] of addresses) {
    await page.goto(address);
    await expect(page.getByRole("main")).toBeVisible();
    await expectNoViolation(page, name);
  }
  await page.goto(`/projects/${desk.projectId}/new`);
  await page.getByRole("textbox", { name: "Article", exact: true }).fill(article);
  await page.getByRole("button", { name: "Show blocks" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toBeVisible();
  await expectNoViolation(page, "blocks of a new document");

  await page.goto(`/documents/${documentId}/source`);
  await page
    .getByRole("textbox", { name: "New version of the article" })
    .fill(article.replace("berlangsung", "batal").replace("Judul", "Baru\n\nJudul"));
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("What this version changes")).toBeVisible();
  await expectNoViolation(page, "what a new version changes");
  await page.goto(`/projects/${desk.projectId}/segmentation`);
  await page.getByRole("button", { name: "Add a list of rules" }).click();
  await expectNoViolation(page, "a rule that is not finished");
});

test("the pages outside the door have no violation in light and dark", async ({ desk, page, baseURL }) => {
  const response = await desk.ownerApi.post(`/api/v1/projects/${desk.projectId}/invitations`, {
    data: { role: "reader" },
  });
  const { token } = (await response.json()) as { token: string };
  for (const [name, address] of [
    ["sign in", "/sign-in"],
    ["set up, done", "/setup"],
    ["invitation", `/invitation/${token}`],
    ["invitation that does not hold", "/invitation/none"],
  ] as const) {
    await page.goto(`${baseURL}${address}`);
    await expect(page.getByRole("main")).toBeVisible();
    await expectNoViolation(page, name);
  }
});
