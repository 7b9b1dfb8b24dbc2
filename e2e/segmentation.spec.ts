import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures";
import { Workbench } from "./pages/workbench";

const srx = `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="yes"/>
  <body>
    <languagerules>
      <languagerule languagerulename="Indonesian">
        <rule break="no"><beforebreak>\\bKelurh\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
        <rule break="no"><beforebreak>(?&lt;name&gt;x)\\k&lt;name&gt;</beforebreak><afterbreak>\\s</afterbreak></rule>
      </languagerule>
    </languagerules>
    <maprules><languagemap languagepattern="id.*" languagerulename="Indonesian"/></maprules>
  </body>
</srx>`;

test("a project cuts by its own rules, and an older document only where it is asked to", async ({ desk }) => {
  const text = "Judul\\n\\nIa ke Kelurh. Menteng kemarin.\\n\\nDesa Xyz. Abc ramai. Hujan; Panas.".replaceAll(
    "\\n",
    "\n",
  );
  const documentId = await desk.makeDocument(text);
  const before = new Workbench(await desk.pageFor(desk.translator));
  await before.open(documentId, 2);
  await expect(before.row(2)).toContainText("Ia ke Kelurh.");
  await expect(before.row(3)).toContainText("Menteng kemarin.");
  await before.goTo(4);
  await before.target(4).fill("Village Xyz.");
  await before.expectSaved();

  const page = await desk.pageFor(desk.owner);
  await page.goto(`/projects/${desk.projectId}`);
  await page.getByRole("link", { name: "Rules for where sentences end" }).click();
  await expect(page.getByText("No rules of its own yet")).toBeVisible();
  await page
    .getByLabel("SRX file", { exact: true })
    .setInputFiles({ name: "rules.srx", mimeType: "application/xml", buffer: Buffer.from(srx) });
  await expect(page.getByText("1 rule was taken, 1 could not be used.")).toBeVisible();

  await page.getByRole("button", { name: "Add a rule" }).click();
  const rule = page.getByRole("group", { name: "Rule 2" });
  await rule.getByLabel("after this (pattern)", { exact: true }).fill("Xyz\\.(");
  await expect(page.getByText("1 rule to be mended first.")).toBeVisible();
  await rule.getByLabel("after this (pattern)", { exact: true }).fill("Xyz\\.");
  await rule.getByLabel("and before this (pattern)").fill("\\s");
  await page.getByRole("textbox", { name: "Text", exact: true }).fill("Desa Xyz. Abc ramai.");
  await expect(page.getByText("1 segment, 1 built-in cut not made")).toBeVisible();
  await page.getByRole("button", { name: "Move rule 2 up" }).click();
  await page.getByRole("button", { name: "Store the rules" }).click();
  await expect(page.getByText("Stored. New documents are cut by them.")).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Take the rules as SRX" }).click(),
  ]);
  const taken = await readFile(await file.path(), "utf8");
  expect(taken).toContain("http://www.lisa.org/srx20");
  expect(taken.indexOf("Xyz")).toBeLessThan(taken.indexOf("Kelurh"));

  // A new document is cut by them; the older one tells where it would be, and asks before it touches work.
  const after = new Workbench(page);
  await after.open(await desk.makeDocument(text), 2);
  await expect(after.row(2)).toContainText("Ia ke Kelurh. Menteng kemarin.");
  await page.goto(`/documents/${documentId}/source`);
  await page.getByRole("link", { name: "Divide anew by today’s rules" }).click();
  await expect(page.getByText("Has work in it:")).toHaveCount(1);
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  await page.getByRole("button", { name: "Divide 1 place anew" }).click();
  await expect(page.getByRole("grid", { name: "Segments" })).toBeVisible();
  await expect(after.row(2)).toContainText("Ia ke Kelurh. Menteng kemarin.");
  await expect(before.row(3)).toContainText("Desa Xyz.");
  await expect(before.target(3)).toHaveText("Village Xyz.");

  // Members see the rules; only the owner changes them.
  await before.page.goto(`/projects/${desk.projectId}/segmentation`);
  await expect(before.page.getByRole("group", { name: "Rule 1" })).toBeVisible();
  await expect(before.page.getByRole("button", { name: "Store the rules" })).toHaveCount(0);
});
