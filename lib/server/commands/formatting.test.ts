import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { listAnnotations } from "../data/annotation-views";
import { getWorkbench } from "../data/workbench";
import { findBrokenInvariants } from "../testing/check-invariants";
import { confirm, review, save, translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { remark } from "../testing/remark";
import { compareArticle } from "./compare-article";
import { correctSource } from "./correct-source";
import { createDocument, previewDocument } from "./create-document";
import { mergeSegments } from "./merge-segments";
import { reimportArticle } from "./reimport-article";
import { splitSegment } from "./split-segment";
import { undoStructureChange } from "./undo-structure-change";

const sentence = '<b>Kremlin diam kemarin.</b> Dia pergi ke <a href="https://a.example/b c">Moskow</a>.';

describeOn(everyEngine, "formatting in a document", () => {
  let team: Team;
  let document: MadeDocument;
  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines: ["Judul", "Halo.", sentence] });
  });

  const told = async (id = document.id) => {
    const { blocks } = (await getWorkbench(team.reader, id)).document;
    return blocks
      .flatMap((block) => block.segments)
      .map(({ source, target }) => [source.text, target?.text ?? null]);
  };
  const mutationId = () => randomUUID();

  it("stands in the segments of a Markdown article, and not in its title", async () => {
    const { projectId } = team;
    const text = "# Kremlin **diam**\n\n**Ia pergi. Ia [pulang](https://a.example).** Semua tidur.";
    const preview = await previewDocument(
      team.owner,
      { projectId, format: "markdown", language: "id" },
      Buffer.from(text),
    );
    expect(preview.title).toBe("Kremlin diam");
    const made = await createDocument(team.owner, {
      projectId,
      format: "markdown",
      text: preview.text,
      sourceLanguage: "id",
      targetLanguage: "en",
      roles: preview.blocks.map(({ role }) => role),
      allowsTwin: false,
    });
    expect((await getWorkbench(team.reader, made.id)).document.title).toBe("Kremlin diam");
    expect((await told(made.id)).map(([source]) => source)).toEqual([
      "Kremlin <b>diam</b>",
      "<b>Ia pergi.</b>",
      '<b>Ia <a href="https://a.example">pulang</a>.</b>',
      "Semua tidur.",
    ]);
    expect(await findBrokenInvariants(made.id)).toEqual([]);
  });

  it("is a typo where a new version of the article changes it alone: approvals stay", async () => {
    const [, , bold] = document.segments;
    await review(team.reviewer, bold!, await translate(team.translator, bold!.id, "Silent."));
    const text = ["Judul", "Halo.", sentence.replaceAll(/<\/?b>/gu, "")].join("\n\n");
    const compared = await compareArticle(
      team.owner,
      { documentId: document.id, format: "text" },
      Buffer.from(text),
    );
    expect(compared.rows.map((row) => (row.kind === "changed" ? row.proposal : row.kind))).toEqual([
      "kept",
      "kept",
      "typo",
      "kept",
    ]);
    await reimportArticle(team.owner, {
      documentId: document.id,
      format: "text",
      text,
      token: compared.token,
      corrections: { [bold!.id]: "typo" },
      mutationId: mutationId(),
    });
    const { blocks } = (await getWorkbench(team.reader, document.id)).document;
    expect(blocks.flatMap((block) => block.segments)[2]).toMatchObject({
      status: "approved",
      source: { text: "Kremlin diam kemarin." },
    });
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("is never cut by a split, and comes back to the byte", async () => {
    const [, , first, second] = document.segments;
    const merged = await mergeSegments(team.translator, {
      documentId: document.id,
      segments: [first!, second!].map(({ id, sourceRevisionId }) => ({
        segmentId: id,
        sourceRevisionId,
        targetRevisionId: null,
      })),
      mutationId: mutationId(),
    });
    const [whole] = merged.segmentIds;
    const target =
      '<b>The Kremlin was silent yesterday.</b> He went to <a href="https://a.example/b c">Moscow</a>.';
    await save(team.translator, whole!, target);
    const { blocks } = (await getWorkbench(team.reader, document.id)).document;
    const seen = blocks.flatMap((block) => block.segments).find(({ id }) => id === whole)!;
    expect(seen.source.text).toBe(sentence);
    const split = await splitSegment(team.translator, {
      segmentId: whole!,
      sourceRevisionId: seen.source.revisionId,
      targetRevisionId: seen.target!.revisionId,
      sourceOffset: sentence.indexOf("/b>"),
      mutationId: mutationId(),
    });
    expect((await told()).slice(2)).toEqual([
      ["<b>Kremlin diam kemarin.</b>", "<b>The Kremlin was silent yesterday.</b>"],
      [
        'Dia pergi ke <a href="https://a.example/b c">Moskow</a>.',
        'He went to <a href="https://a.example/b c">Moscow</a>.',
      ],
    ]);
    expect(await findBrokenInvariants(document.id)).toEqual([]);
    await undoStructureChange(team.translator, {
      documentId: document.id,
      changeId: split.changeId,
      mutationId: mutationId(),
    });
    expect((await told()).slice(2)).toEqual([[sentence, target]]);
  });

  it("is taken whole into a remark, which stays when the formatting goes", async () => {
    const { id, text, sourceRevisionId } = document.segments[3]!;
    await remark(team.translator, document.id, {
      segmentId: id,
      side: "source",
      revisionId: sourceRevisionId,
      start: text.indexOf("href"),
      end: text.indexOf("Moskow") + 6,
      body: "Where?",
    });
    const placed = async () => (await listAnnotations(team.reader, document.id))[0]!.spans[0]!;
    expect((await placed()).quote).toBe('<a href="https://a.example/b c">Moskow');
    await correctSource(team.owner, {
      segmentId: id,
      baseRevisionId: sourceRevisionId,
      text: "Dia pergi ke Moskow.",
      kind: "typo",
      mutationId: mutationId(),
    });
    expect((await placed()).placement).toEqual({ state: "anchored", start: 13, end: 19 });
  });

  it("is no translation by itself", async () => {
    const { id } = document.segments[1]!;
    const saved = await save(team.translator, id, "<b> </b>");
    await expect(confirm(team.translator, id, saved.revisionId)).rejects.toMatchObject({ code: "invalid" });
    const { blocks } = (await getWorkbench(team.reader, document.id)).document;
    expect(blocks.flatMap((block) => block.segments)[1]!.status).toBe("not_started");
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("is no source by itself", async () => {
    const { id, sourceRevisionId } = document.segments[1]!;
    const correction = correctSource(team.owner, {
      segmentId: id,
      baseRevisionId: sourceRevisionId,
      text: "<b> </b>",
      kind: "typo",
      mutationId: mutationId(),
    });
    await expect(correction).rejects.toMatchObject({ code: "invalid", field: "text" });
  });
});
