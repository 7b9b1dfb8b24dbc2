import "server-only";
import * as z from "zod";
import { reviewModes } from "@/lib/review/rules";
import type { QueueItem, SuggestionView } from "@/lib/review/view";
import type { NoDecision } from "../commands/decide";
import { count, id, moment, status } from "./plain";

const refusals = [
  "not_confirmed",
  "already_approved",
  "no_edits",
  "no_suggestions",
  "needs_reason",
  "own_text",
  "override_needs_reason",
  "same_person",
  "not_an_approver",
  "nothing_there",
  "source_changed",
  "not_what_is_stored",
  "empty_edit",
  "nothing_edited",
  "gone",
  "excluded",
] as const satisfies readonly (NoDecision | "gone" | "excluded")[];

const change = { id, removed: z.string(), text: z.string() };

export const suggestionAnswer = z.strictObject({
  id,
  byName: z.string(),
  at: moment,
  targetRevisionId: id.nullable(),
  changes: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("open"), ...change, start: count, end: count }),
      z.strictObject({ kind: z.enum(["accepted", "refused", "passed_by"]), ...change }),
    ]),
  ),
}) satisfies z.ZodType<SuggestionView>;

export const withdrawnAnswer = z.strictObject({ outcome: z.literal("withdrawn"), status });

const place = { segmentId: id, number: count };

export const runAnswer = z.strictObject({
  runId: id,
  approved: z.array(z.strictObject(place)),
  conflicts: z.array(z.strictObject({ ...place, byName: z.string().nullable() })),
  refused: z.array(z.strictObject({ ...place, refusal: z.enum(refusals) })),
});

const revision = { revisionId: id, sha256: z.hash("sha256"), text: z.string() };

export const queueAnswer = z.array(
  z.strictObject({
    segmentId: id,
    number: count,
    documentId: id,
    documentTitle: z.string(),
    projectId: id,
    sourceLanguage: z.string(),
    targetLanguage: z.string(),
    status,
    source: z.strictObject(revision),
    target: z.strictObject({
      ...revision,
      authorName: z.string().nullable(),
      isOwn: z.boolean(),
      savedAt: moment,
    }),
    before: z.strictObject({ kind: z.enum(["approved", "sent_back"]), text: z.string() }).nullable(),
    approvedText: z.string().nullable(),
    previousText: z.string().nullable(),
    sentBack: z.strictObject({ reason: z.string(), byName: z.string() }).nullable(),
    pass: z.union([z.literal(1), z.literal(2)]),
    passes: z.union([z.literal(1), z.literal(2)]),
    mode: z.enum(reviewModes),
    approval: z.enum(["open", "needs_override", "own_text", "same_person", "not_an_approver"]),
  }),
) satisfies z.ZodType<readonly QueueItem[]>;
