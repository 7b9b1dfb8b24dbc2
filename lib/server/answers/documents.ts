import "server-only";
import * as z from "zod";
import { reviewModes } from "@/lib/review/rules";
import type { DocumentRow } from "@/lib/document/rows";
import type { DocumentSummary, DocumentView, ListedSegment } from "@/lib/document/view";
import { blockRole, count, id, moment, pageAnswer, role, status } from "./plain";
import { segmentAnswer } from "./segments";

const head = {
  id,
  title: z.string(),
  sourceLanguage: z.string(),
  targetLanguage: z.string(),
  project: z.strictObject({ id, name: z.string() }),
};

const document = z.strictObject({
  ...head,
  blocks: z.array(
    z.strictObject({
      id,
      role: blockRole,
      reason: z.string().nullable(),
      segments: z.array(segmentAnswer),
    }),
  ),
}) satisfies z.ZodType<DocumentView>;

export const documentsAnswer = pageAnswer(
  z.strictObject({
    ...head,
    progress: z.record(status, z.strictObject({ segments: count, words: count })),
    lastChangedAt: moment,
  }) satisfies z.ZodType<DocumentSummary>,
);

export const segmentsAnswer = pageAnswer(
  segmentAnswer.extend({
    block: z.strictObject({ id, role: blockRole }),
  }) satisfies z.ZodType<ListedSegment>,
);

/** Decimal; the event after which news may be missing. */
const eventId = z.string().regex(/^\d+$/);

export const documentAnswer = z.strictObject({ document, role, newsFrom: eventId });

const row = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("segment"),
    blockId: id,
    role: blockRole.exclude(["boilerplate"]),
    reason: z.string().nullable(),
    isFirst: z.boolean(),
    segment: segmentAnswer,
  }),
  z.strictObject({
    kind: z.literal("excluded"),
    blockId: id,
    reason: z.string().nullable(),
    first: count,
    last: count,
    text: z.string(),
  }),
]) satisfies z.ZodType<DocumentRow>;

export const rowsAnswer = z.array(row);

export const openingAnswer = z.strictObject({
  role,
  newsFrom: eventId,
  opening: z.strictObject({
    ...head,
    reviewMode: z.enum(reviewModes),
    rowCount: count,
    counts: z.record(status, count),
    ranges: z.array(z.strictObject({ from: count, to: count, at: count, rowCount: count })),
    window: z.strictObject({ at: count, rows: rowsAnswer }),
    beginId: id.nullable(),
  }),
});

export const newsAnswer = z.strictObject({
  last: eventId,
  events: z.array(z.strictObject({ kind: z.string(), segmentId: id.nullable(), actorId: id.nullable() })),
  isCut: z.boolean(),
});

const presence = z.array(
  z.strictObject({ userId: id, name: z.string(), segmentId: id.nullable(), isTyping: z.boolean() }),
);

export const presenceAnswer = z.strictObject({ presence });

export const claimAnswer = z.strictObject({
  holder: z.strictObject({ userId: id, name: z.string() }).nullable(),
  presence,
});

export const visitAnswer = z.strictObject({ changedIds: z.array(id) });
