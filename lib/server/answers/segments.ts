import "server-only";
import * as z from "zod";
import { correctionKinds } from "@/lib/document/correction";
import { decisions } from "@/lib/review/view";
import type { SegmentView } from "@/lib/document/view";
import type { LeftReason } from "@/lib/revision/batch";
import type { RepetitionList } from "@/lib/revision/repetition";
import type { RevisionView } from "@/lib/revision/view";
import { count, id, moment, origin, side, status } from "./plain";

const correction = z.enum(correctionKinds);

const arising = z.strictObject({
  changeId: id,
  kind: z.enum(["split", "merged", "resegmented", "reimported"]),
  byName: z.string(),
  at: moment,
  from: z.array(z.strictObject({ number: count, status })),
  canUndo: z.boolean(),
});

export const segmentAnswer = z.strictObject({
  id,
  number: count,
  status,
  source: z.strictObject({
    revisionId: id,
    text: z.string(),
    change: z.strictObject({ kind: correction, before: z.string() }).nullable(),
  }),
  target: z
    .strictObject({ revisionId: id, text: z.string(), authorName: z.string().nullable(), savedAt: moment })
    .nullable(),
  sentBack: z.strictObject({ reason: z.string(), byName: z.string(), hasSuggestion: z.boolean() }).nullable(),
  arising: arising.nullable(),
}) satisfies z.ZodType<SegmentView>;

export const savedAnswer = z.strictObject({
  outcome: z.literal("saved"),
  revisionId: id.nullable(),
  text: z.string(),
  status,
  savedAt: moment,
});

export const confirmedAnswer = z.strictObject({ outcome: z.literal("confirmed"), status });

export const reviewedAnswer = z.strictObject({
  outcome: z.literal("reviewed"),
  decision: z.enum(decisions),
  status,
});

export const correctedAnswer = z.strictObject({ outcome: z.literal("corrected"), revisionId: id, status });

const statusMove = z.strictObject({ before: status, after: status });

export const revisionAnswer = z.strictObject({
  id,
  side,
  n: z.int().min(1),
  text: z.string(),
  origin,
  authorName: z.string().nullable(),
  createdAt: moment,
  correction: correction.nullable(),
  marks: z.array(
    z.strictObject({
      kind: z.enum(["confirmed", ...decisions]),
      byName: z.string(),
      at: moment,
      reason: z.string().nullable(),
      status: statusMove,
    }),
  ),
  status: statusMove,
  forebear: count.nullable(),
}) satisfies z.ZodType<RevisionView>;

const place = { segmentId: id, number: count, documentId: id, documentTitle: z.string() };

export const repetitionsAnswer = z.strictObject({
  total: count,
  repetitions: z.array(
    z.strictObject({
      ...place,
      status,
      target: z
        .strictObject({
          revisionId: id,
          text: z.string(),
          origin,
          authorName: z.string().nullable(),
          savedAt: moment,
        })
        .nullable(),
    }),
  ),
}) satisfies z.ZodType<RepetitionList>;

export const batchAnswer = z.strictObject({
  batchId: id,
  changed: z.array(z.strictObject({ ...place, revisionId: id, status })),
  left: z.array(
    z.strictObject({
      ...place,
      reason: z.enum([
        "newer_text",
        "approved",
        "excluded",
        "retired",
        "same_text",
        "other_source",
        "overlap",
        "no_earlier_text",
      ] satisfies readonly LeftReason[]),
    }),
  ),
});

export const dismissedAnswer = z.strictObject({
  dismissed: z.array(z.strictObject({ segmentId: id, check: z.string(), key: z.string() })),
});
