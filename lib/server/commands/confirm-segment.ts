import "server-only";
import * as z from "zod";
import type { SegmentStatus } from "@/lib/document/status";
import { advance, statusOf } from "@/lib/review/advance";
import { isBlank } from "@/lib/text/is-blank";
import { transact } from "../db/database";
import { recordEvent } from "../data/events";
import { insertConfirmation, wasDecided } from "../data/reviews";
import { lockSegment, moveSegment } from "../data/segments";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { findConflict, type SaveOutcome } from "./save-target";

export const confirmSegmentInput = z.strictObject({
  segmentId: z.uuid(),
  /** The revision on the screen; a newer one is not confirmed unseen. */
  revisionId: z.uuid(),
  mutationId: z.uuid(),
});

export type ConfirmOutcome =
  | { readonly outcome: "confirmed"; readonly status: SegmentStatus }
  | Extract<SaveOutcome, { outcome: "conflict" }>;

/** A translator's word that the text they see is done. */
export function confirmSegment(
  viewer: Viewer,
  input: z.infer<typeof confirmSegmentInput>,
): Promise<ConfirmOutcome> {
  return transact(async (tx) => {
    const segment = await lockSegment(tx, viewer, "translate", input.segmentId);
    if (await wasDecided(tx, segment, "confirmed", input.mutationId)) {
      return { outcome: "confirmed", status: segment.status };
    }
    const conflict = await findConflict(tx, segment, input.revisionId, null);
    if (conflict !== null) return conflict;
    const hasWords = !isBlank(segment.targetHead?.text ?? "");
    const next = advance(segment.state, { kind: "confirmed" });
    if (!hasWords || (!next.ok && next.refusal === "nothing_to_confirm")) {
      refuse("invalid", say("nothing_to_confirm"));
    }
    if (!next.ok) refuse("invalid", say("approved_already"));
    await insertConfirmation(tx, viewer, segment, input.mutationId);
    await moveSegment(tx, segment, { state: next.state });
    await recordEvent(tx, viewer, {
      kind: "segment.confirmed",
      projectId: segment.projectId,
      documentId: segment.documentId,
      segmentId: segment.id,
      data: { revisionId: input.revisionId },
    });
    return { outcome: "confirmed", status: statusOf(next.state) };
  });
}
