import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { wholeHistory, type HistoryFilter } from "@/lib/history/filter";
import type { HistoryEntry } from "@/lib/history/view";
import { client } from "../db/database";
import { compareMoments } from "../data/compare-moments";
import { listHistory } from "../data/history";
import { findMoment } from "../data/moments";
import { getSegment } from "../data/segment-views";
import { findBrokenInvariants } from "../testing/check-invariants";
import { review, save, translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, makeViewer, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { correctSource } from "./correct-source";
import { mergeSegments } from "./merge-segments";
import { previewMoment } from "./preview-moment";
import { previewSlice } from "./preview-slice";
import { replaceInDocument } from "./replace-in-document";
import { restoreMoment } from "./restore-moment";
import { splitSegment } from "./split-segment";
import { undoBatch } from "./undo-batch";
import { undoSlice } from "./undo-slice";
import { undoStructureChange } from "./undo-structure-change";

describeOn(everyEngine, "the history of a document", () => {
  let team: Team;
  let document: MadeDocument;
  const lines = ["Judul", "Satu dua tiga empat lima.", "Enam tujuh, delapan.", "Sembilan."];
  const idOf = (number: number) => document.segments[number - 1]!.id;
  const entriesOf = async (filter: Partial<HistoryFilter> = {}) =>
    (await listHistory(team.reader, document.id, { ...wholeHistory, ...filter })).entries;
  const tell = ({ kind, savesBefore, changes }: HistoryEntry) => [
    kind,
    savesBefore,
    ...changes.map(({ before, after, statusBefore, statusAfter }) =>
      [before, after, statusBefore, statusAfter].join("|"),
    ),
  ];
  const now = async () => (await findMoment(await client(), document.id, { kind: "now" }))!.seq;
  const compare = async (from: number, to: number) => {
    const range = { from, to, showsSame: false, skip: 0, take: 100 };
    return compareMoments(team.reader, document.id, range);
  };
  const slice = { person: null, from: null, to: null, batch: null, import: null };
  const seen = (items: Awaited<ReturnType<typeof previewSlice>>["items"], endsApproval = false) =>
    items.map(({ segmentId, baseRevisionId }) => ({ segmentId, baseRevisionId, endsApproval }));

  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines });
  });

  it("tells of each act with the text and the status before and after, saves on the way folded", async () => {
    const first = await save(team.translator, idOf(2), "One");
    const second = await save(team.translator, idOf(2), "One two.", first.revisionId);
    const third = await save(team.owner, idOf(2), "One, two.", second.revisionId);
    const confirmed = await translate(team.translator, idOf(4), "Nine.");
    await review(team.reviewer, document.segments[3]!, confirmed, {
      decision: "changes_requested",
      reason: "Number style",
    });
    await correctSource(team.owner, {
      segmentId: idOf(4),
      baseRevisionId: document.segments[3]!.sourceRevisionId,
      text: "Sepuluh.",
      kind: "meaning",
      mutationId: randomUUID(),
    });
    await replaceInDocument(team.owner, {
      documentId: document.id,
      changes: [
        { segmentId: idOf(2), baseRevisionId: third.revisionId, text: "1, 2.", endsApproval: false },
        { segmentId: idOf(1), baseRevisionId: null, text: "Title", endsApproval: false },
      ],
      mutationId: randomUUID(),
    });
    const entries = await entriesOf();
    expect(entries.slice(0, -1).map(tell)).toEqual([
      ["segment.replaced", 0, "|Title|not_started|draft", "One, two.|1, 2.|draft|draft"],
      ["segment.source_corrected", 0, "Sembilan.|Sepuluh.|changes_requested|changes_requested"],
      ["segment.reviewed", 0, "Nine.|Nine.|translated|changes_requested"],
      ["segment.confirmed", 0, "Nine.|Nine.|draft|translated"],
      ["segment.saved", 0, "|Nine.|not_started|draft"],
      ["segment.saved", 0, "One two.|One, two.|draft|draft"],
      ["segment.saved", 1, "|One two.|not_started|draft"],
    ]);
    expect(entries.at(-1)!.kind).toBe("document.created");
    expect(entries[0]).toMatchObject({ changeCount: 2, actor: { id: team.owner.userId } });
    expect(entries[2]!.changes[0]).toMatchObject({ reason: "Number style", beside: "Sembilan.", number: 4 });

    const kindsFor = async (filter: Partial<HistoryFilter>) =>
      (await entriesOf(filter)).map(({ kind }) => kind.replace(/^segment\./, ""));
    expect(await kindsFor({ person: team.reviewer.userId })).toEqual(["reviewed"]);
    expect(await kindsFor({ group: "source" })).toEqual(["source_corrected"]);
    expect(await kindsFor({ side: "source" })).toEqual(["source_corrected"]);
    expect(await kindsFor({ status: "translated" })).toEqual(["confirmed"]);
    expect(await kindsFor({ status: "approved" })).toEqual([]);
    expect(await kindsFor({ status: "draft" })).toEqual(["replaced", "saved", "saved"]);
    expect(await kindsFor({ segment: 1 })).toEqual(["replaced"]);
    expect(await kindsFor({ from: "2999-01-01T00:00:00.000Z" })).toEqual([]);
    expect(await kindsFor({ to: "2000-01-01T00:00:00.000Z" })).toEqual([]);
    await expect(listHistory(await makeViewer(), document.id, wholeHistory)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("comes in pages that leave nothing out and tell nothing twice", async () => {
    for (let at = 0; at < 61; at++) {
      const { target } = await getSegment(team.owner, idOf(2));
      const by = at % 2 === 0 ? team.owner : team.translator;
      await save(by, idOf(2), `Text ${at}`, target?.revisionId ?? null);
    }
    const first = await listHistory(team.reader, document.id, wholeHistory);
    const second = await listHistory(team.reader, document.id, wholeHistory, first.next);
    const seqs = [...first.entries, ...second.entries].map(({ seq }) => seq);
    expect([first.entries.length, seqs.length, second.next]).toEqual([50, 62, null]);
    expect(new Set(seqs).size).toBe(62);
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
    // Far below what is looked at first.
    const drafts = await listHistory(team.reader, document.id, { ...wholeHistory, status: "draft" });
    expect(drafts.entries.map(({ changes }) => changes[0]?.after)).toEqual(["Text 0"]);
    expect(drafts.next).toBeNull();
  });

  it("follows a segment through a split and its undo, when two moments are compared", async () => {
    await save(team.translator, idOf(3), "Six seven, eight.");
    const whole = await now();
    const third = document.segments[2]!;
    const { changeId } = await splitSegment(team.translator, {
      segmentId: third.id,
      sourceRevisionId: third.sourceRevisionId,
      targetRevisionId: (await getSegment(team.owner, third.id)).target!.revisionId,
      sourceOffset: "Enam tujuh, ".length,
      mutationId: randomUUID(),
    });
    const split = await now();
    const comparison = await compare(whole, split);
    expect(comparison.counts).toEqual({ same: 3, status: 0, changed: 1, added: 0, removed: 0 });
    expect(comparison.groups[0]).toMatchObject({
      counts: [1, 2],
      target: ["Six seven, eight.", "Six seven, eight."],
    });
    await undoStructureChange(team.translator, {
      documentId: document.id,
      changeId,
      mutationId: randomUUID(),
    });
    expect((await compare(whole, await now())).counts).toMatchObject({ same: 4, changed: 0 });
    expect((await compare(split, await now())).groups[0]).toMatchObject({ counts: [2, 1] });
    const [undone, parted] = await entriesOf({ group: "structure" });
    expect(parted!.structure).toMatchObject({
      before: [{ source: "Enam tujuh, delapan.", status: "draft" }],
      after: [{ source: "Enam tujuh," }, { source: "delapan." }],
    });
    expect(undone!.structure!.after).toMatchObject([{ source: "Enam tujuh, delapan." }]);
    expect((await entriesOf({ segment: 3 })).map(({ kind }) => kind)).toContain("segment.saved");
  });

  it("goes to a moment in the segments that were ticked, and back again", async () => {
    const first = await translate(team.translator, idOf(2), "One.");
    await review(team.reviewer, document.segments[1]!, first);
    const moment = await now();
    await save(team.owner, idOf(2), "Two.", first.revisionId);
    const late = await save(team.owner, idOf(4), "Nine.");
    const preview = await previewMoment(team.translator, document.id, moment);
    expect(preview.items.map(({ number, before, after }) => [number, before, after])).toEqual([
      [2, "Two.", "One."],
      [4, "Nine.", ""],
    ]);
    const mutationId = randomUUID();
    const act = { documentId: document.id, seq: moment, segments: seen(preview.items), mutationId };
    const done = await restoreMoment(team.translator, act);
    expect(done.changed.map(({ number }) => number)).toEqual([2, 4]);
    expect(await restoreMoment(team.translator, act)).toEqual(done);
    const { counts } = await compare(moment, await now());
    // The text is the one from then; its approval is not given again.
    expect(counts).toEqual({ same: 3, status: 1, changed: 0, added: 0, removed: 0 });
    await undoBatch(team.translator, { batchId: done.batchId, mutationId: randomUUID() });
    expect((await getSegment(team.reader, idOf(4))).target!.text).toBe(late.text);
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("takes one person's work back, keeps what came after, and lists what it could not", async () => {
    const base = await save(team.owner, idOf(2), "One two three four five.");
    const theirs = await save(team.translator, idOf(2), "ONE two three four five.", base.revisionId);
    await save(team.owner, idOf(2), "ONE two three four 5.", theirs.revisionId);
    const approved = await translate(team.translator, idOf(1), "Title");
    await review(team.reviewer, document.segments[0]!, approved);
    const again = await save(team.translator, idOf(4), "Nine.");
    await save(team.owner, idOf(4), "Nein.", again.revisionId);
    const third = await save(team.translator, idOf(3), "Six seven.");
    await mergeSegments(team.owner, {
      documentId: document.id,
      segments: [
        {
          segmentId: idOf(3),
          sourceRevisionId: document.segments[2]!.sourceRevisionId,
          targetRevisionId: third.revisionId,
        },
        {
          segmentId: idOf(4),
          sourceRevisionId: document.segments[3]!.sourceRevisionId,
          targetRevisionId: (await getSegment(team.owner, idOf(4))).target!.revisionId,
        },
      ],
      mutationId: randomUUID(),
    });
    const own = { ...slice, person: team.translator.userId };
    const preview = await previewSlice(team.owner, document.id, own);
    expect(
      preview.items.map(({ number, after, keepsLater, status }) => [number, after, keepsLater, status]),
    ).toEqual([
      [1, "", false, "approved"],
      [2, "One two three four 5.", true, "draft"],
    ]);
    expect(preview.kept).toMatchObject([
      { number: 3, reason: "retired", now: [3] },
      { number: 4, reason: "retired", now: [3] },
    ]);
    const act = {
      documentId: document.id,
      slice: own,
      segments: seen(preview.items),
      mutationId: randomUUID(),
    };
    const done = await undoSlice(team.owner, act);
    expect(done.changed.map(({ number }) => number)).toEqual([2]);
    expect(done.left.map(({ number, reason }) => [number, reason])).toEqual([[1, "approved"]]);
    expect((await getSegment(team.reader, idOf(1))).status).toBe("approved");
    expect(await undoSlice(team.owner, act)).toEqual(done);
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("does not take back what was changed again in the same words, and says by whom", async () => {
    const theirs = await save(team.translator, idOf(2), "One two.");
    await save(team.owner, idOf(2), "One three.", theirs.revisionId);
    const own = { ...slice, person: team.translator.userId };
    const { items, kept } = await previewSlice(team.owner, document.id, own);
    expect(items).toEqual([]);
    expect(kept).toMatchObject([{ number: 2, reason: "overlap" }]);
    expect(kept[0]!.laterBy).not.toBeNull();
    const head = (await getSegment(team.owner, idOf(2))).target!;
    const done = await undoSlice(team.owner, {
      documentId: document.id,
      slice: own,
      segments: [{ segmentId: idOf(2), baseRevisionId: head.revisionId, endsApproval: false }],
      mutationId: randomUUID(),
    });
    expect(done.left).toMatchObject([{ reason: "overlap" }]);
  });
});
