import "server-only";
import * as z from "zod";
import { advance } from "@/lib/review/advance";
import { recomputeState } from "@/lib/review/recompute";
import type { RunLeftReason } from "@/lib/review/view";
import { transact, type Transaction } from "../db/database";
import { recordEvent } from "../data/events";
import type { SegmentPlace } from "../data/reviews";
import { lockSegment, moveSegment } from "../data/segments";
import { findRun, findWithdrawal, insertWithdrawal, loadStory, type RunDecision } from "../data/withdrawals";
import { partOf } from "../derived-id";
import { Refusal } from "../refusal";
import type { Viewer } from "../viewer";

export const undoRunInput = z.strictObject({
  runId: z.uuid().describe("The run, as its answer named it."),
  mutationId: z.uuid(),
});

/** What became of each approval of a run, in the order of the document. */
export type UndoneRun = {
  readonly withdrawn: readonly SegmentPlace[];
  readonly left: readonly (SegmentPlace & { readonly reason: RunLeftReason })[];
};

/**
 * Takes the approvals of a run back, at any later time: for whoever made it, or who owns the project. What was worked on
 * since keeps its status, and is listed. The record of both stays.
 */
export function undoRun(
  viewer: Viewer,
  { runId, mutationId }: z.infer<typeof undoRunInput>,
): Promise<UndoneRun> {
  return transact(async (tx) => {
    const decisions = await findRun(tx, viewer, runId);
    const withdrawn: SegmentPlace[] = [];
    const left: UndoneRun["left"][number][] = [];
    // Locked in the order of their ids, as runs are.
    for (const decision of decisions.toSorted((a, b) => (a.segmentId < b.segmentId ? -1 : 1))) {
      const { segmentId, number } = decision;
      const own = partOf(mutationId, segmentId);
      const reason = await takeBack(tx, viewer, decision, own);
      if (reason === null) withdrawn.push({ segmentId, number });
      else left.push({ segmentId, number, reason });
    }
    const byNumber = (a: SegmentPlace, b: SegmentPlace) => a.number - b.number;
    return { withdrawn: withdrawn.toSorted(byNumber), left: left.toSorted(byNumber) };
  });
}

/** Null where it is taken back, by this request or by its first sending; else why it stays. */
async function takeBack(
  tx: Transaction,
  viewer: Viewer,
  { reviewId, segmentId, version, runId }: RunDecision,
  mutationId: string,
): Promise<RunLeftReason | null> {
  const segment = await lockStanding(tx, viewer, segmentId);
  // Read under the lock: somebody may have taken it back at the same moment.
  const withdrawal = await findWithdrawal(tx, reviewId);
  if (withdrawal !== null) return withdrawal.mutationId === mutationId ? null : "withdrawn_already";
  if (typeof segment === "string") return segment;
  if (segment.version !== version) return "later_work";
  const before = recomputeState(await loadStory(tx, segment.id, version));
  const next = advance(segment.state, { kind: "withdrawn", before });
  if (!next.ok) return "later_work";
  await insertWithdrawal(tx, viewer, segment, reviewId, mutationId);
  await moveSegment(tx, segment, { state: next.state });
  await recordEvent(tx, viewer, {
    kind: "segment.review_withdrawn",
    projectId: segment.projectId,
    documentId: segment.documentId,
    segmentId: segment.id,
    data: { reviewId, decision: "approved", runId },
  });
  return null;
}

async function lockStanding(tx: Transaction, viewer: Viewer, segmentId: string) {
  try {
    return await lockSegment(tx, viewer, "review", segmentId);
  } catch (error) {
    // Split or merged since, or its block was left out: said of this one, and the others go on.
    if (!(error instanceof Refusal)) throw error;
    return error.code === "gone" ? ("gone" as const) : ("excluded" as const);
  }
}
