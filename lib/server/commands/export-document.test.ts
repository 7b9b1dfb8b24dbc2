import { beforeEach, expect, it } from "vitest";
import { readExchange } from "@/lib/formats/exchange/exchange-formats";
import { exchangeFormatIds, formats } from "@/lib/formats/registry";
import { save } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { exportDocument } from "./export-document";

const written = formats.flatMap(({ id, use, writes }) => (use === "tools" && writes ? [id] : []));

describeOn(everyEngine, "a document on its way to another tool", () => {
  let team: Team;
  let document: MadeDocument;
  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines: ["Judul", "Ia pergi. Ia pulang."] });
    await save(
      team.translator,
      document.segments[1]!.id,
      'He <b>went</b> & “left” <a href="https://a.example">home</a>.',
    );
  });

  it.each(written)("comes back from %s with its ids, texts and statuses", async (format) => {
    const file = await exportDocument(team.reader, {
      documentId: document.id,
      format,
      scope: "as_it_stands",
    });
    expect(exchangeFormatIds).toContain(format);
    const back = readExchange(file.bytes, format).document;
    expect(back).toMatchObject({ sourceLanguage: "id", targetLanguage: "en" });
    expect(back.units.map(({ id }) => id)).toEqual(document.segments.map(({ id }) => id));
    expect(back.units.map(({ source }) => source)).toEqual(["Judul", "Ia pergi.", "Ia pulang."]);
    expect(back.units.map(({ target }) => target)).toEqual([
      null,
      'He <b>went</b> & “left” <a href="https://a.example">home</a>.',
      null,
    ]);
    expect(back.units.map(({ status }) => status)).toEqual(["not_started", "draft", "not_started"]);
  });
});
