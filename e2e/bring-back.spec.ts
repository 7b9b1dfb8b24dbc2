import { expect, test } from "./fixtures";
import { findViolations } from "./pages/violations";
import { signInByApi } from "./people";
import { segmentsOf, translate } from "./segments";

for (const [format, ending] of [
  ["xliff2", "xlf"],
  ["json", "json"],
] as const) {
  test(`a file that was edited elsewhere comes back as ${format}, and nothing is taken unseen`, async ({
    desk,
    baseURL,
  }) => {
    const documentId = await desk.makeDocument("Judul\n\nSatu.\n\nDua.\n\nTiga.");
    const translatorApi = await signInByApi(baseURL!, desk.translator);
    const at = async (number: number) => (await segmentsOf(desk.ownerApi, documentId))[number - 1]!;
    await translate(translatorApi, await at(2), "One.");
    await translate(translatorApi, await at(3), "Two.");
    await translate(translatorApi, await at(4), "Three.");

    const page = await desk.pageFor(desk.translator);
    await page.goto(`/documents/${documentId}/export`);
    const answer = await translatorApi.get(`/api/v1/documents/${documentId}/export/${format}`);
    const file = (await answer.text())
      .replace("One.", "One, edited.")
      .replace("Two.", "Two, edited.")
      .replace("Three.", "Three, edited.");
    // Meanwhile the work goes on here.
    await translate(translatorApi, await at(3), "Two, here.");
    await page.getByRole("link", { name: "Bring an edited file back" }).click();
    await expect(page.getByRole("heading", { name: "Bring a file back", level: 1 })).toBeVisible();
    const choose = (text: string) =>
      page
        .getByLabel("Choose a file")
        .setInputFiles({ name: `article.${ending}`, mimeType: "text/plain", buffer: Buffer.from(text) });

    await choose("<xliff");
    await expect(
      page
        .getByRole("alert")
        .or(page.getByText(/cannot be read/))
        .first(),
    ).toBeVisible();

    await choose(file);
    await expect(page.getByRole("checkbox", { name: "Segment 2", exact: true })).toBeChecked();
    const conflict = page.getByRole("checkbox", { name: "Segment 3, changed here as well since" });
    await expect(conflict).not.toBeChecked();
    await page.getByRole("checkbox", { name: "Segment 4", exact: true }).uncheck();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Take 1 text" }).click();
    await expect(page.getByText("1 text was taken, as a draft.")).toBeVisible();
    expect(await at(2)).toMatchObject({ status: "draft", target: { text: "One, edited." } });
    expect((await at(3)).target!.text).toBe("Two, here.");
    expect((await at(4)).target!.text).toBe("Three.");

    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Undone in 1 segment.")).toBeVisible();
    expect((await at(2)).target!.text).toBe("One.");
    await translatorApi.dispose();
  });
}
