import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { findViolations } from "./pages/violations";
import { addMember } from "./people";

const article = `Pelabuhan Tanjung Emas dibuka lagi

Kapal pertama bersandar pada Senin pagi. Petugas memeriksa 40 peti kemas.`;

/** Words that no Indonesian sentence of ours has; the article and the names of people and projects have none either. */
const english =
  /\b(the|and|of|with|your|you|are|is|not|no|to|this|that|by|from|here|segments?|words?|translat\w+|review\w*|sav\w+|settings|members?|documents?|sources?|histor\w+|account|sign\w*|languages?|approv\w+|confirm\w*|checks?|pages?|find\w*|open\w*|clos\w+|show\w*)\b/gi;

async function wordsOf(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const named = [...document.querySelectorAll("[aria-label],[title],[placeholder]")].flatMap((element) =>
      ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name) ?? ""),
    );
    return [document.title, document.body.innerText, ...named].join("\n");
  });
  return [...new Set(said.match(english) ?? [])];
}

test("whoever chose Indonesian meets no English word from the door to the finished file", async ({
  desk,
  browser,
  baseURL,
}) => {
  test.slow();
  const documentId = await desk.makeDocument(article);
  const person = await addMember(desk.ownerApi, baseURL!, desk.projectId, "owner", "Dewi Lestari");

  const stranger = await browser.newContext({ baseURL: baseURL!, locale: "id-ID" });
  const door = await stranger.newPage();
  await door.goto("/sign-in");
  await expect(door.getByRole("heading", { name: "Masuk" })).toBeVisible();
  await door.getByLabel("Surel").fill(person.email);
  await door.getByLabel("Kata sandi", { exact: true }).fill("bukan ini");
  await door.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(door.getByText("Surel atau kata sandinya tidak benar.")).toBeVisible();
  // The proverb beside the door stands in both languages.
  await door.locator("aside").evaluate((element) => element.remove());
  await door.getByRole("button", { name: "English" }).evaluate((element) => element.remove());
  expect(await wordsOf(door)).toEqual([]);
  await stranger.close();

  const page = await desk.pageFor(person);
  await page.goto("/account");
  await page.getByLabel("Language of the screens").selectOption("id");
  await expect(page.getByRole("heading", { name: "Tampilan dan penyuntingan" })).toBeVisible();

  const pages: readonly (readonly [string, string])[] = [
    ["/", "Meja Anda"],
    [`/projects/${desk.projectId}`, desk.projectName],
    [`/projects/${desk.projectId}/new`, "Dokumen baru"],
    [`/projects/${desk.projectId}/segmentation`, "Aturan segmentasi"],
    [`/projects/${desk.projectId}/checks`, "Pemeriksaan"],
    ["/notifications?show=all", "Pemberitahuan"],
    [`/documents/${documentId}/align`, "Bawa terjemahan"],
    [`/documents/${documentId}/source`, "Versi baru artikel"],
    [`/documents/${documentId}/division`, "Bagi ulang menurut aturan hari ini"],
    [`/documents/${documentId}/review`, "Tinjauan"],
    [`/documents/${documentId}/history`, "Riwayat"],
    [`/documents/${documentId}/bring-back`, "Bawa berkas kembali"],
    [`/documents/${documentId}/quality`, "Mutu"],
    [`/documents/${documentId}/release`, "Rilis"],
  ];
  for (const [address, heading] of pages) {
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("lang", "id");
    await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
    expect(await wordsOf(page), address).toEqual([]);
  }
  expect(await findViolations(page)).toEqual([]);

  // The files keep their own marks, which this page quotes.
  await page.goto(`/documents/${documentId}/export`);
  await expect(page.getByRole("heading", { name: "Ekspor", level: 1 })).toBeVisible();
  const marks = ["Word", "not", "translated", "approved"];
  expect((await wordsOf(page)).filter((word) => !marks.includes(word))).toEqual([]);

  await page.goto(`/documents/${documentId}`);
  const target = page.getByRole("textbox", { name: /^Segmen 1, .*terjemahan$/ });
  await target.click();
  await page.keyboard.type("Tanjung Emas");
  await expect(page.getByText("Tersimpan").first()).toBeVisible();
  // “No.” is short for the same word in both languages.
  expect((await wordsOf(page)).filter((word) => word !== "No")).toEqual([]);
  expect(await findViolations(page)).toEqual([]);
});
