import "server-only";
import * as z from "zod";
import type { SegmentStatus } from "@/lib/document/status";
import { advance, statusOf } from "@/lib/review/advance";
import { recomputeState } from "@/lib/review/recompute";
import { transact } from "../db/database";
import { recordEvent } from "../data/events";
import { lockSegment, moveSegment } from "../data/segments";
import { findDecision, insertWithdrawal, loadStory } from "../data/withdrawals";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";

export const withdrawReviewInput = z.strictObject({
  segmentId: z.uuid(),
  /** The request that made the decision. */
  decisionMutationId: z.uuid(),
  mutationId: z.uuid(),
});

/** A desk offers it for ten seconds; an answer may take its time on the way. */
const openMs = 60_000;

export type WithdrawOutcome = { readonly outcome: "withdrawn"; readonly status: SegmentStatus };

/** Takes one's own decision back, while nothing has happened to the segment since. The record of both stays. */
export function withdrawReview(
  viewer: Viewer,
  { segmentId, decisionMutationId, mutationId }: z.infer<typeof withdrawReviewInput>,
): Promise<WithdrawOutcome> {
  return transact(async (tx) => {
    const segment = await lockSegment(tx, viewer, "review", segmentId);
    const review = await findDecision(tx, viewer, segment.id, decisionMutationId);
    if (review === null) refuse("not_found", say("no_decision"));
    if (review.withdrawal !== null) return { outcome: "withdrawn", status: segment.status };
    if (review.version !== segment.version) {
      refuse("invalid", say("decision_stands"));
    }
    if (segment.at.getTime() - review.createdAt.getTime() > openMs) {
      refuse("invalid", say("decision_too_old"));
    }
    if (review.decision === "approved_with_edits") {
      refuse("invalid", say("decision_edited"));
    }
    const before = recomputeState(await loadStory(tx, segment.id, review.version));
    const next = advance(segment.state, { kind: "withdrawn", before });
    if (!next.ok) refuse("invalid", say("nothing_to_take_back"));
    await insertWithdrawal(tx, viewer, segment, review.id, mutationId);
    await moveSegment(tx, segment, { state: next.state });
    await recordEvent(tx, viewer, {
      kind: "segment.review_withdrawn",
      projectId: segment.projectId,
      documentId: segment.documentId,
      segmentId: segment.id,
      data: { reviewId: review.id, decision: review.decision },
    });
    return { outcome: "withdrawn", status: statusOf(next.state) };
  });
}
