import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { CorrectionKind } from "@/lib/document/correction";
import { listAnnotations } from "../data/annotation-views";
import { getWorkbench } from "../data/workbench";
import { findBrokenInvariants } from "../testing/check-invariants";
import { review, save, translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { remark } from "../testing/remark";
import { compareArticle } from "./compare-article";
import { reimportArticle } from "./reimport-article";

const lines = ["Judul berita", "Kremlin diam kemarin. Dia pergi ke Moskow.", "Paragraf ini akan hilang."];

describeOn(everyEngine, "a new version of the article", () => {
  let team: Team;
  let document: MadeDocument;
  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines });
  });

  const compare = (text: string) =>
    compareArticle(team.owner, { documentId: document.id, format: "text" }, Buffer.from(text));
  const bring = async (text: string, corrections: Record<string, CorrectionKind> = {}) => {
    const { token } = await compare(text);
    const input = {
      documentId: document.id,
      format: "text" as const,
      text,
      token,
      corrections,
      mutationId: randomUUID(),
    };
    const outcome = await reimportArticle(team.owner, input);
    expect(await reimportArticle(team.owner, input)).toEqual(outcome);
  };
  const segments = async () => {
    const now = await getWorkbench(team.reader, document.id);
    return now.document.blocks.flatMap((block) => block.segments);
  };
  const told = async () =>
    (await segments()).map(({ number, source, target, status }) => [
      number,
      source.text,
      target?.text ?? null,
      status,
    ]);
  const approve = async (at: number, text: string) => {
    const segment = document.segments[at]!;
    await review(team.reviewer, segment, await translate(team.translator, segment.id, text));
  };

  it("is told before anything happens, in the order of reading", async () => {
    const { rows } = await compare(
      "Judul berita\n\nPembuka yang baru sama sekali.\n\nKremlin diam kemarin! Dia pergi ke Kiev.",
    );
    expect(rows.map((row) => row.kind)).toEqual(["kept", "added", "changed", "changed", "removed"]);
    expect(rows.flatMap((row) => (row.kind === "changed" ? [row.proposal] : []))).toEqual([
      "typo",
      "meaning",
    ]);
    expect((await told()).length).toBe(4);
  });

  it("carries all that fits: a typo keeps the approval, a meaning ends it, the rest stays", async () => {
    await approve(0, "News title");
    await approve(1, "The Kremlin was silent yesterday.");
    await approve(2, "He went to Moscow.");
    await bring(
      "Pembuka yang baru sama sekali.\n\nJudul berita\n\nKremlin diam kemarin! Dia pergi ke Kiev.",
      { [document.segments[1]!.id]: "typo", [document.segments[2]!.id]: "meaning" },
    );
    expect(await told()).toEqual([
      [1, "Pembuka yang baru sama sekali.", null, "not_started"],
      [2, "Judul berita", "News title", "approved"],
      [3, "Kremlin diam kemarin!", "The Kremlin was silent yesterday.", "approved"],
      [4, "Dia pergi ke Kiev.", "He went to Moscow.", "draft"],
    ]);
    const [, , typo, meaning] = await segments();
    expect(typo!.source.change).toEqual({ kind: "typo", before: "Kremlin diam kemarin." });
    expect(meaning!.source.change).toEqual({ kind: "meaning", before: "Dia pergi ke Moskow." });
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("keeps the remarks of what is gone in sight, and brings it all back with the text", async () => {
    await approve(3, "This paragraph will go.");
    const last = document.segments[3]!;
    await remark(team.translator, document.id, {
      segmentId: last.id,
      side: "source",
      revisionId: last.sourceRevisionId,
      start: 0,
      end: 8,
      body: "Really?",
    });
    await bring(lines.slice(0, 2).join("\n\n"));
    const [gone] = await listAnnotations(team.reader, document.id);
    const live = await segments();
    expect(gone!.spans).toMatchObject([{ segmentId: live[2]!.id, placement: { state: "detached" } }]);

    await bring(lines.join("\n\n"));
    expect((await told())[3]).toEqual([4, lines[2], "This paragraph will go.", "approved"]);
    const [back] = await listAnnotations(team.reader, document.id);
    expect(back!.spans).toMatchObject([
      { segmentId: last.id, placement: { state: "anchored", start: 0, end: 8 } },
    ]);
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("takes a sentence that is two now for what it was", async () => {
    await translate(team.translator, document.segments[0]!.id, "News title");
    const second = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul", "Satu, dua, tiga; Empat lima enam."],
    });
    document = second;
    await save(team.translator, second.segments[1]!.id, "One, two, three; four five six.");
    await bring("Judul\n\nSatu, dua, tiga;\n\nEmpat lima enam.");
    const now = await told();
    expect(now.map(([, source]) => source)).toEqual(["Judul", "Satu, dua, tiga;", "Empat lima enam."]);
    expect(
      now
        .map(([, , target]) => target ?? "")
        .join(" ")
        .trim(),
    ).toBe("One, two, three; four five six.");
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("does nothing where somebody has saved since it was compared", async () => {
    const { token } = await compare("Judul lain");
    await save(team.translator, document.segments[0]!.id, "Typed meanwhile");
    const before = await told();
    const request = reimportArticle(team.owner, {
      documentId: document.id,
      format: "text",
      text: "Judul lain",
      token,
      corrections: {},
      mutationId: randomUUID(),
    });
    await expect(request).rejects.toMatchObject({ code: "invalid", field: "token" });
    expect(await told()).toEqual(before);
  });
});
