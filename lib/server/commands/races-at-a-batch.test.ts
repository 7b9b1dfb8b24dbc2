import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { BatchOutcome } from "@/lib/revision/batch";
import { client } from "../db/database";
import { atOnce, refusalsIn, times } from "../testing/at-once";
import { findBrokenInvariants } from "../testing/check-invariants";
import { save } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn } from "../testing/open-test-database";
import { propagateTranslation } from "./propagate-translation";
import { replaceInDocument } from "./replace-in-document";
import { saveTarget } from "./save-target";
import { splitSegment } from "./split-segment";
import { undoBatch } from "./undo-batch";

// PGlite has one session and can prove nothing here.
describeOn(["postgresql"], "acts on many segments at the same moment", () => {
  let team: Team;
  let documents: readonly [MadeDocument, MadeDocument];
  const lines = ["Judul", ...times(12, () => "Satu dua.")];

  beforeEach(async () => {
    team = await makeTeam();
    const make = () => makeDocument(team.owner, team.projectId, { lines });
    documents = [await make(), await make()];
  });

  const replace = (text: string, ids: readonly string[], mutationId = randomUUID()) =>
    replaceInDocument(team.translator, {
      documentId: documents[0].id,
      changes: ids.map((segmentId) => ({ segmentId, baseRevisionId: null, text, endsApproval: false })),
      mutationId,
    });
  const sound = async () => {
    for (const { id } of documents) expect(await findBrokenInvariants(id)).toEqual([]);
  };

  it("two that cross: each segment is changed once, and told to the other", async () => {
    const ids = documents[0].segments.map(({ id }) => id);
    const outcomes = (await atOnce([
      () => replace("A", ids),
      () => replace("B", ids.toReversed()),
      () => replace("C", ids.slice(4)),
      () => replace("D", ids.slice(0, 8).toReversed()),
    ])) as readonly BatchOutcome[];
    expect(outcomes.flatMap(({ changed }) => changed).length).toBe(ids.length);
    expect(outcomes.flatMap(({ left }) => left).every(({ reason }) => reason === "newer_text")).toBe(true);
    await sound();
  });

  it("fillings that cross between two documents wait for each other, never both", async () => {
    const froms = await Promise.all(
      documents.map(({ segments }, at) => save(team.translator, segments[1]!.id, `From ${at}`)),
    );
    const fill = (at: 0 | 1) => () =>
      propagateTranslation(team.translator, {
        segmentId: documents[at].segments[1]!.id,
        revisionId: froms[at]!.revisionId,
        entries: documents[at === 0 ? 1 : 0].segments
          .slice(2)
          .toReversed()
          .concat(documents[at].segments.slice(2))
          .map(({ id }) => ({ segmentId: id, baseRevisionId: null, endsApproval: false })),
        mutationId: randomUUID(),
      });
    const outcomes = (await atOnce([fill(0), fill(1), fill(0), fill(1)])) as readonly BatchOutcome[];
    expect(outcomes.flatMap(({ changed }) => changed).length).toBe(22);
    await sound();
  });

  it("a save in the midst of it: one text holds, the other is told", async () => {
    const ids = documents[0].segments.map(({ id }) => id);
    const outcomes = await atOnce<BatchOutcome | Awaited<ReturnType<typeof saveTarget>>>([
      ...ids.slice(0, 6).map(
        (segmentId) => () =>
          saveTarget(team.owner, {
            segmentId,
            baseRevisionId: null,
            text: "Typed",
            mutationId: randomUUID(),
          }),
      ),
      () => replace("Replaced", ids),
    ]);
    const saved = outcomes.filter((each) => "outcome" in each && each.outcome === "saved").length;
    const batch = outcomes.at(-1) as BatchOutcome;
    expect(batch.changed.length + saved).toBe(ids.length);
    expect(batch.left.length).toBe(saved);
    await sound();
  });

  it("the same act ten times over is done once, and its undo too", async () => {
    const ids = documents[0].segments.map(({ id }) => id);
    const mutationId = randomUUID();
    const outcomes = await atOnce(times(10, () => () => replace("A", ids, mutationId)));
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    const { batchId } = outcomes[0] as BatchOutcome;
    const undone = await atOnce(
      times(6, () => () => undoBatch(team.translator, { batchId, mutationId: randomUUID() })),
    );
    expect(refusalsIn(undone).map(({ message }) => message)).toEqual(
      times(5, () => "This has been undone already."),
    );
    expect(await (await client()).batch.count({ where: { projectId: team.projectId } })).toBe(2);
    await sound();
  });

  it("a split meanwhile: it is done before or after, and the act says which", async () => {
    const ids = documents[0].segments.map(({ id }) => id);
    const outcomes = await atOnce<unknown>([
      () => replace("A", ids),
      ...documents[0].segments.slice(2, 5).map(
        ({ id, sourceRevisionId }) =>
          () =>
            splitSegment(team.owner, {
              segmentId: id,
              sourceRevisionId,
              targetRevisionId: null,
              sourceOffset: 4,
              mutationId: randomUUID(),
            }),
      ),
      () => replace("B", ids.toReversed()),
    ]);
    const batches = [outcomes[0], outcomes.at(-1)] as readonly BatchOutcome[];
    const split = outcomes.slice(1, -1).length - refusalsIn(outcomes).length;
    expect(batches.flatMap(({ changed }) => changed).length).toBeGreaterThanOrEqual(ids.length - split);
    const reasons = new Set(batches.flatMap(({ left }) => left.map(({ reason }) => reason)));
    expect([...reasons].every((reason) => reason === "newer_text" || reason === "retired")).toBe(true);
    await sound();
  });
});
