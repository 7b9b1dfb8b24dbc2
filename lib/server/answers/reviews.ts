import "server-only";
import * as z from "zod";
import { reviewModes } from "@/lib/review/rules";
import { reasonKinds } from "@/lib/review/reason";
import {
  decisions,
  runLeftReasons,
  type QueueItem,
  type ReviewRecord,
  type SuggestionView,
} from "@/lib/review/view";
import type { NoDecision } from "../commands/decide";
import type { UndoneRun } from "../commands/undo-run";
import { count, id, moment, pageAnswer, status } from "./plain";

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
  "open_issue",
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

export const undoneRunAnswer = z.strictObject({
  withdrawn: z.array(z.strictObject(place)),
  left: z.array(z.strictObject({ ...place, reason: z.enum(runLeftReasons) })),
}) satisfies z.ZodType<UndoneRun>;

const revision = { revisionId: id, sha256: z.hash("sha256"), text: z.string() };

const queueItem = z.strictObject({
  segmentId: id,
  number: count,
  documentId: id,
  documentTitle: z.string(),
  projectId: id,
  sourceLanguage: z.string(),
  targetLanguage: z.string(),
  status,
  waitsSince: moment,
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
}) satisfies z.ZodType<QueueItem>;

export const queueAnswer = z.array(queueItem);

export const queuePageAnswer = pageAnswer(queueItem);

export const reviewsAnswer = pageAnswer(
  z.strictObject({
    id,
    segmentId: id,
    decision: z.enum(decisions),
    reason: z.string().nullable(),
    reasonKind: z.enum(reasonKinds).nullable(),
    pass: z.int().min(1),
    passes: z.int().min(1),
    isOverride: z.boolean(),
    runId: id.nullable(),
    sourceRevisionId: id,
    sourceSha256: z.hash("sha256"),
    targetRevisionId: id,
    targetSha256: z.hash("sha256"),
    seenTargetRevisionId: id,
    by: z.strictObject({ id, name: z.string() }),
    at: moment,
    withdrawnAt: moment.nullable(),
  }) satisfies z.ZodType<ReviewRecord>,
);
