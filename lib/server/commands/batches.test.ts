import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { largestBatch, type BatchOutcome } from "@/lib/revision/batch";
import { listRepetitions } from "../data/repetitions";
import { listRevisions } from "../data/revisions";
import { getSegment } from "../data/segment-views";
import { findBrokenInvariants } from "../testing/check-invariants";
import { confirm, review, save, translate, type Saved } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, makeViewer, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { changeBlock } from "./change-block";
import { propagateTranslation } from "./propagate-translation";
import { replaceInDocument, replaceInDocumentInput } from "./replace-in-document";
import { undoBatch } from "./undo-batch";

const reasonsIn = ({ left }: BatchOutcome) => left.map(({ number, reason }) => [number, reason]);
const numbersIn = ({ changed }: BatchOutcome) => changed.map(({ number }) => number);

describeOn(everyEngine, "one act on many segments", () => {
  let team: Team;
  let document: MadeDocument;
  const lines = ["Judul", "Satu.", "Dua.", "Tiga.", "Satu.", "Satu."];
  const idOf = (number: number) => document.segments[number - 1]!.id;
  const at = (number: number, base: Saved | null, text: string, endsApproval = false) => ({
    segmentId: idOf(number),
    baseRevisionId: base?.revisionId ?? null,
    text,
    endsApproval,
  });
  const entry = (number: number, base: Saved | null, endsApproval = false) => {
    const { segmentId, baseRevisionId } = at(number, base, "");
    return { segmentId, baseRevisionId, endsApproval };
  };
  const replace = (changes: ReturnType<typeof at>[], mutationId = randomUUID()) =>
    replaceInDocument(team.translator, { documentId: document.id, changes, mutationId });
  const undo = ({ batchId }: BatchOutcome) =>
    undoBatch(team.translator, { batchId, mutationId: randomUUID() });
  const standing = async (number: number) => {
    const { status, target } = await getSegment(team.reader, idOf(number));
    return [status, target?.text ?? null];
  };

  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines });
  });

  it("replaces what stands as it was seen, lists the rest with the reason, and takes it back", async () => {
    const draft = await save(team.translator, idOf(1), "Title");
    const confirmed = await translate(team.translator, idOf(2), "One.");
    const approved = await translate(team.translator, idOf(3), "Two.");
    await review(team.reviewer, document.segments[2]!, approved);
    const mended = await translate(team.translator, idOf(4), "Three.");
    await review(team.reviewer, document.segments[3]!, mended, {
      decision: "changes_requested",
      reason: "No",
    });
    const excluded = await save(team.translator, idOf(6), "One");
    await changeBlock(team.owner, {
      documentId: document.id,
      blockId: document.segments[5]!.blockId,
      role: "boilerplate",
    });
    await save(team.owner, idOf(5), "Mine");
    const done = await replace([
      at(6, excluded, "X"),
      at(5, null, "X"),
      at(4, mended, "3."),
      at(3, approved, "2."),
      at(2, confirmed, "1."),
      at(1, draft, "Title"),
    ]);
    expect(numbersIn(done)).toEqual([2, 4]);
    expect(reasonsIn(done)).toEqual([
      [1, "same_text"],
      [3, "approved"],
      [5, "newer_text"],
      [6, "excluded"],
    ]);
    expect(await Promise.all([2, 3, 4].map(standing))).toEqual([
      ["draft", "1."],
      ["approved", "Two."],
      ["changes_requested", "3."],
    ]);
    expect((await listRevisions(team.reader, idOf(2)))[0]).toMatchObject({ origin: "typed", text: "1." });
    expect(await findBrokenInvariants(document.id)).toEqual([]);

    const newer = done.changed.find(({ number }) => number === 4)!;
    await save(team.owner, idOf(4), "Drei.", newer.revisionId);
    const back = await undo(done);
    expect([numbersIn(back), reasonsIn(back)]).toEqual([[2], [[4, "newer_text"]]]);
    expect(await standing(2)).toEqual(["draft", "One."]);
    expect(await standing(4)).toEqual(["changes_requested", "Drei."]);
    const [head] = await listRevisions(team.reader, idOf(2));
    expect(head).toMatchObject({ origin: "restored", n: 3 });
    expect(await findBrokenInvariants(document.id)).toEqual([]);
    await expect(undo(done)).rejects.toMatchObject({ code: "invalid" });
    expect(numbersIn(await undo(back))).toEqual([2]);
    expect(await standing(2)).toEqual(["draft", "1."]);
  });

  it("ends an approval where that was said of the segment, and keeps one that was given since", async () => {
    const first = await translate(team.translator, idOf(1), "Title");
    const second = await translate(team.translator, idOf(2), "One.");
    await review(team.reviewer, document.segments[0]!, first);
    const done = await replace([at(1, first, "A title", true), at(2, second, "1.", true)]);
    expect(numbersIn(done)).toEqual([1, 2]);
    expect(await standing(1)).toEqual(["draft", "A title"]);
    const seen = { revisionId: done.changed[0]!.revisionId, text: "A title" };
    await confirm(team.translator, idOf(1), seen.revisionId);
    await review(team.reviewer, document.segments[0]!, seen);
    const back = await undo(done);
    expect([numbersIn(back), reasonsIn(back)]).toEqual([[2], [[1, "approved"]]]);
    expect(await standing(1)).toEqual(["approved", "A title"]);
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("gives the same answer to the same act, and stores it once", async () => {
    const mutationId = randomUUID();
    const changes = [at(1, null, "Title"), at(2, null, "One.")];
    const first = await replace(changes, mutationId);
    await save(team.owner, idOf(1), "Newer", first.changed[0]!.revisionId);
    expect(await replace(changes, mutationId)).toEqual(first);
    expect(await standing(1)).toEqual(["draft", "Newer"]);
    const undone = { batchId: first.batchId, mutationId: randomUUID() };
    const back = await undoBatch(team.translator, undone);
    expect(await undoBatch(team.translator, undone)).toEqual(back);
    // The first text had none before it.
    expect(await standing(2)).toEqual(["not_started", ""]);
    await expect(undoBatch(team.translator, { ...undone, mutationId })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(replace([at(1, null, "a"), at(1, null, "b")])).rejects.toMatchObject({ code: "invalid" });
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("fills the repetitions that were ticked, here and in other documents of the project", async () => {
    const other = await makeDocument(team.owner, team.projectId, { lines: ["Lain", "Satu."] });
    const from = await translate(team.translator, idOf(2), "One.");
    const draft = await save(team.owner, idOf(5), "Eins.");
    const approved = await translate(team.translator, idOf(6), "Uno.");
    await review(team.reviewer, document.segments[5]!, approved);
    const there = { segmentId: other.segments[1]!.id, baseRevisionId: null, endsApproval: false };
    const list = await listRepetitions(team.reader, { segmentId: idOf(2) });
    expect(list.total).toBe(3);
    expect(list.repetitions.map(({ status, target }) => [status, target?.text ?? null])).toEqual([
      ["approved", "Uno."],
      ["draft", "Eins."],
      ["not_started", null],
    ]);
    const entries = [entry(3, null), entry(5, draft), entry(6, approved), there];
    const fill = { segmentId: idOf(2), revisionId: from.revisionId, entries, mutationId: randomUUID() };
    const done = await propagateTranslation(team.translator, fill);
    expect(new Set(done.changed.map(({ segmentId }) => segmentId))).toEqual(
      new Set([idOf(5), there.segmentId]),
    );
    expect(reasonsIn(done)).toEqual([
      [3, "other_source"],
      [6, "approved"],
    ]);
    expect(await propagateTranslation(team.translator, fill)).toEqual(done);
    const [head] = await listRevisions(team.reader, there.segmentId);
    expect(head).toMatchObject({ origin: "propagated", text: "One." });
    expect(await standing(5)).toEqual(["draft", "One."]);
    const rest = await listRepetitions(team.reader, { segmentId: idOf(2), only: "different" });
    expect([rest.total, rest.repetitions.map(({ segmentId }) => segmentId)]).toEqual([1, [idOf(6)]]);
    const again = await propagateTranslation(team.translator, {
      ...fill,
      entries: [entry(6, approved, true)],
      mutationId: randomUUID(),
    });
    expect([numbersIn(again), await standing(6)]).toEqual([[6], ["draft", "One."]]);
    for (const id of [document.id, other.id]) expect(await findBrokenInvariants(id)).toEqual([]);
    await undo(done);
    expect(await standing(5)).toEqual(["draft", "Eins."]);
    for (const id of [document.id, other.id]) expect(await findBrokenInvariants(id)).toEqual([]);
  });

  it("spreads no text that was not seen, none that is empty, and none to another project", async () => {
    const from = await save(team.translator, idOf(2), "One.");
    const newer = await save(team.owner, idOf(2), "1.", from.revisionId);
    const fill = (revisionId: string, entries = [entry(5, null)]) =>
      propagateTranslation(team.translator, {
        segmentId: idOf(2),
        revisionId,
        entries,
        mutationId: randomUUID(),
      });
    await expect(fill(from.revisionId)).rejects.toMatchObject({ code: "invalid" });
    await expect(fill(newer.revisionId, [entry(2, newer)])).rejects.toMatchObject({ code: "invalid" });
    const stranger = await makeTeam();
    const elsewhere = await makeDocument(stranger.owner, stranger.projectId, { lines });
    const theirs = { segmentId: elsewhere.segments[1]!.id, baseRevisionId: null, endsApproval: false };
    await expect(fill(newer.revisionId, [theirs])).rejects.toMatchObject({ code: "not_found" });
    const blank = await save(team.owner, idOf(2), " ", newer.revisionId);
    await expect(fill(blank.revisionId)).rejects.toMatchObject({ code: "invalid" });
    await expect(
      replaceInDocument(await makeViewer(), {
        documentId: document.id,
        changes: [at(1, null, "x")],
        mutationId: randomUUID(),
      }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await standing(5)).toEqual(["not_started", null]);
  });

  it("takes at most two thousand segments at once, and says so", () => {
    const change = { segmentId: randomUUID(), baseRevisionId: null, text: "x" };
    const parse = (count: number) =>
      replaceInDocumentInput.safeParse({
        documentId: document.id,
        changes: Array.from({ length: count }, () => change),
        mutationId: randomUUID(),
      });
    expect(parse(largestBatch).success).toBe(true);
    expect(parse(largestBatch + 1).error?.issues[0]?.message).toContain("At most 2000 segments");
    expect(parse(0).error?.issues[0]?.message).toContain("Nothing is left");
  });

  it("shows at most the latest hundred repetitions, and how many there are", async () => {
    const many = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul", ...Array.from({ length: 130 }, () => "Satu.")],
    });
    await save(team.translator, many.segments[80]!.id, "One.");
    const { total, repetitions } = await listRepetitions(team.reader, {
      segmentId: many.segments[1]!.id,
    });
    expect([total, repetitions.length]).toEqual([129 + 3, 100]);
    expect(repetitions[0]).toMatchObject({ number: 81, target: { text: "One." } });
  });
});
