import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { SegmentView } from "@/lib/document/view";
import { getWorkbench } from "../data/workbench";
import { atOnce, refusalsIn, times } from "../testing/at-once";
import { findBrokenInvariants } from "../testing/check-invariants";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn } from "../testing/open-test-database";
import { compareArticle } from "./compare-article";
import { importTranslation } from "./import-translation";
import { mergeSegments } from "./merge-segments";
import { reimportArticle } from "./reimport-article";
import { saveTarget } from "./save-target";
import { splitSegment } from "./split-segment";
import { undoStructureChange } from "./undo-structure-change";

const lines = ["Judul berita", ...times(12, (at) => `Kalimat ${at} satu dua, tiga empat.`)];

// One session serves PGlite, so that only PostgreSQL has people writing at the same moment.
describeOn(["postgresql"], "people at the structure of one document at the same moment", () => {
  let team: Team;
  let document: MadeDocument;
  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines });
  });

  const now = async (): Promise<readonly SegmentView[]> => {
    const { document: view } = await getWorkbench(team.reader, document.id);
    return view.blocks.flatMap((block) => block.segments);
  };
  const seen = ({ id, source, target }: SegmentView) => ({
    segmentId: id,
    sourceRevisionId: source.revisionId,
    targetRevisionId: target?.revisionId ?? null,
  });
  const save = (segment: SegmentView, text: string) => () =>
    saveTarget(team.translator, {
      segmentId: segment.id,
      baseRevisionId: segment.target?.revisionId ?? null,
      text,
      mutationId: randomUUID(),
    });
  const split = (segment: SegmentView) => () =>
    splitSegment(team.reviewer, { ...seen(segment), sourceOffset: 9, mutationId: randomUUID() });
  const merge = (segments: readonly SegmentView[]) => () =>
    mergeSegments(team.owner, {
      documentId: document.id,
      segments: segments.map(seen),
      mutationId: randomUUID(),
    });
  const ink = async () => (await now()).map(({ source }) => source.text.replaceAll(/\s/g, "")).join("");

  it("saves, splits and merges all over it: no word is lost, nobody is left waiting for ever", async () => {
    const before = await ink();
    for (let round = 0; round < 4; round++) {
      const segments = await now();
      const outcomes = await atOnce<unknown>([
        ...segments.map((segment, at) => save(segment, `Text ${round} ${at}, two, three.`)),
        ...segments.slice(0, 4).map(split),
        merge(segments.slice(5, 7)),
        merge(segments.slice(8, 10)),
      ]);
      // Somebody came too late somewhere, and was told in words.
      for (const { code } of refusalsIn(outcomes)) expect(["invalid", "gone"]).toContain(code);
      expect(await ink()).toBe(before);
      expect((await now()).map(({ number }) => number)).toEqual((await now()).map((_, at) => at + 1));
      expect(await findBrokenInvariants(document.id)).toEqual([]);
    }
  });

  it("one of two splits of a segment happens, and one of two undos", async () => {
    const [, second] = await now();
    const outcomes = await atOnce(times(4, () => split(second!)));
    expect(refusalsIn(outcomes)).toHaveLength(3);
    expect(await now()).toHaveLength(lines.length + 1);
    const [made] = (await now()).filter(({ arising }) => arising !== null);
    const undo = () =>
      undoStructureChange(team.owner, {
        documentId: document.id,
        changeId: made!.arising!.changeId,
        mutationId: randomUUID(),
      });
    expect(refusalsIn(await atOnce(times(3, () => undo)))).toHaveLength(2);
    expect(await now()).toHaveLength(lines.length);
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("a translation that is brought and a new version wait for whoever saves, and overwrite nobody", async () => {
    const segments = await now();
    const text = lines.toSpliced(3, 1).join("\n\n");
    const { token } = await compareArticle(
      team.owner,
      { documentId: document.id, format: "text" },
      Buffer.from(text),
    );
    const bring = () =>
      importTranslation(team.translator, {
        documentId: document.id,
        fills: [1, 4, 7].map((at) => ({
          segments: segments.slice(at, at + 2).map(seen),
          text: `Brought ${at}`,
        })),
        mutationId: randomUUID(),
      });
    const replace = () =>
      reimportArticle(team.owner, {
        documentId: document.id,
        format: "text",
        text,
        token,
        corrections: {},
        mutationId: randomUUID(),
      });
    const outcomes = await atOnce<unknown>([
      bring,
      replace,
      ...segments.slice(9).map((segment, at) => save(segment, `Typed ${at}`)),
    ]);
    for (const { code } of refusalsIn(outcomes)) expect(["invalid", "gone"]).toContain(code);
    const typed = (await now()).filter(({ target }) => target?.text.startsWith("Typed"));
    expect(typed).toHaveLength(lines.length - 9);
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });
});
