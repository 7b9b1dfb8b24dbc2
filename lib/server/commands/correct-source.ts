import "server-only";
import * as z from "zod";
import { correctionKinds, type CorrectionKind } from "@/lib/document/correction";
import type { SegmentStatus } from "@/lib/document/status";
import { advance, statusOf } from "@/lib/review/advance";
import { countWords } from "@/lib/text/count-words";
import type { Origin } from "@/lib/revision/view";
import { isBlank } from "@/lib/text/is-blank";
import { transact, type Transaction } from "../db/database";
import { recordEvent } from "../data/events";
import { findByMutation, insertSource } from "../data/revisions";
import { lockSegment, moveSegment, type LockedSegment } from "../data/segments";
import { refuse } from "../refusal";
import { say } from "../say";
import { segmentText } from "../text-input";
import type { Viewer } from "../viewer";

export const correctSourceInput = z.strictObject({
  segmentId: z.uuid(),
  /** The source on the screen. */
  baseRevisionId: z.uuid(),
  text: segmentText,
  /** *typo*: approvals stay, marked. *meaning*: they end, and the translator is shown what changed. */
  kind: z.enum(correctionKinds),
  mutationId: z.uuid(),
});

export type CorrectSourceOutcome = {
  readonly outcome: "corrected";
  readonly revisionId: string;
  readonly status: SegmentStatus;
};

/** Mends the source of one segment, as a new revision on top. */
export function correctSource(
  viewer: Viewer,
  input: z.infer<typeof correctSourceInput>,
): Promise<CorrectSourceOutcome> {
  return transact(async (tx) => {
    const segment = await lockSegment(tx, viewer, "correct_source", input.segmentId);
    const earlier = await findByMutation(tx, input.mutationId);
    if (earlier !== null) {
      if (earlier.segmentId !== segment.id) {
        refuse("invalid", say("mutation_used"), "mutationId");
      }
      return { outcome: "corrected", revisionId: earlier.id, status: segment.status };
    }
    if (segment.sourceHead.id !== input.baseRevisionId) {
      refuse("invalid", say("source_corrected"));
    }
    const text = input.text.trim();
    if (isBlank(text)) {
      refuse("invalid", say("source_empty"), "text");
    }
    if (text === segment.sourceHead.text) refuse("invalid", say("nothing_changed"), "text");
    return storeCorrection(tx, viewer, segment, { ...input, text, origin: "typed" });
  });
}

/** Puts a corrected source on top of a locked segment, with the status that follows. */
export async function storeCorrection(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  correction: {
    readonly text: string;
    readonly kind: CorrectionKind;
    readonly origin: Origin;
    readonly mutationId: string;
  },
): Promise<CorrectSourceOutcome> {
  const { text, kind, origin, mutationId } = correction;
  const revision = await insertSource(tx, viewer, segment, { text, origin, correction: kind, mutationId });
  const next = advance(segment.state, { kind: kind === "meaning" ? "source_changed" : "source_mended" });
  if (!next.ok) throw new Error("A source can always be corrected.");
  await moveSegment(tx, segment, {
    state: next.state,
    sourceHeadId: revision.id,
    wordCount: countWords(text, segment.sourceLanguage),
  });
  await recordEvent(tx, viewer, {
    kind: "segment.source_corrected",
    projectId: segment.projectId,
    documentId: segment.documentId,
    segmentId: segment.id,
    data: {
      revisionId: revision.id,
      n: revision.n,
      kind,
      sha256: revision.sha256,
      statusBefore: segment.status,
    },
  });
  return { outcome: "corrected", revisionId: revision.id, status: statusOf(next.state) };
}
