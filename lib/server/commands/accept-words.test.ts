import { beforeEach, expect, it } from "vitest";
import { listWords } from "../data/accepted-words";
import { client } from "../db/database";
import { atOnce, refusalsIn, times } from "../testing/at-once";
import { makeDocument } from "../testing/make-document";
import { makeTeam, makeViewer, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import type { Viewer } from "../viewer";
import { checkSpelling } from "./check-spelling";
import { acceptedWordInput, acceptWord, removeWord } from "./accept-words";

describeOn(everyEngine, "the words of a project", () => {
  let team: Team;
  let other: Team;
  let documentId: string;
  beforeEach(async () => {
    [team, other] = [await makeTeam(), await makeTeam()];
    ({ id: documentId } = await makeDocument(team.owner, team.projectId));
  });
  const add = (viewer: Viewer, word: string, projectId = team.projectId) =>
    acceptWord(viewer, acceptedWordInput.parse({ projectId, word, language: "en-GB" }));
  const unknown = async (viewer: Viewer, words: readonly string[], inDocument = documentId) => {
    const answer = await checkSpelling(viewer, {
      language: "en",
      words: [...words],
      suggests: false,
      documentId: inDocument,
    });
    return answer.unknown.map(({ word }) => word);
  };

  const listed = async (viewer: Viewer) =>
    (await listWords(viewer, team.projectId)).words.map(({ word }) => word);

  it("are known in its documents and in no others, until they are removed", async () => {
    const words = ["Zqpadan", "Zqpadan’s", "zqpadan", "Zqkabar"];
    await add(team.translator, "Zqpadan");
    await add(team.reviewer, "zqkabar");
    await add(other.translator, "zqpadan", other.projectId);
    expect(await unknown(team.reader, words)).toEqual(["zqpadan"]);
    const elsewhere = await makeDocument(other.owner, other.projectId);
    expect(await unknown(other.owner, words, elsewhere.id)).toEqual(["Zqkabar"]);
    expect(await listed(team.reader)).toEqual(["zqkabar", "Zqpadan"]);
    const { projectId } = team;
    await removeWord(team.reviewer, { projectId, language: "id", word: "Zqpadan" });
    expect(await unknown(team.reader, words)).toEqual(["zqpadan"]);
    await removeWord(team.reviewer, { projectId, language: "en", word: "Zqpadan" });
    expect(await unknown(team.reader, words)).toEqual(["Zqpadan", "Zqpadan’s", "zqpadan"]);
  });

  it("tell nobody outside what they are", async () => {
    await add(team.owner, "Zqpadan");
    const stranger = await makeViewer();
    await expect(unknown(stranger, ["Zqpadan"])).rejects.toMatchObject({ code: "not_found" });
    await expect(listWords(stranger, team.projectId)).rejects.toMatchObject({ code: "not_found" });
    await expect(add(other.owner, "zqkabar")).rejects.toMatchObject({ code: "not_found" });
    await expect(add(team.reader, "zqkabar")).rejects.toMatchObject({ code: "forbidden" });
    expect(await listed(team.owner)).toEqual(["Zqpadan"]);
  });

  it("are listed once, whoever adds them at the same moment and however they are typed", async () => {
    const typed = ["Elanzq", " Elanzq ", "zq\u0065\u0301", "zq\u00e9", "zq’at", "zq'at"];
    const outcomes = await atOnce(
      times(12, (at) => () => add(at % 2 === 0 ? team.translator : team.reviewer, typed[at % typed.length]!)),
    );
    expect(refusalsIn(outcomes)).toEqual([]);
    expect((await listed(team.owner)).toSorted()).toEqual(["Elanzq", "zq'at", "zqé"]);
    const db = await client();
    const told = await db.auditEvent.findMany({ where: { projectId: team.projectId, kind: "word.added" } });
    expect(told).toHaveLength(3);
    expect(JSON.stringify(told.map(({ data }) => data))).not.toContain("Elanzq");
  });
});

it.each(["", "  ", "two words", "a\u0000b", "123", "<b>", "a".repeat(61), "a\nb"])(
  "%j is no word",
  (word) => {
    const input = { projectId: crypto.randomUUID(), language: "en", word };
    expect(acceptedWordInput.safeParse(input).success).toBe(false);
  },
);
