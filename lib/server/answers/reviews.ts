import "server-only";
import * as z from "zod";
import type { SuggestionView } from "@/lib/review/view";
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
