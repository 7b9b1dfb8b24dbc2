import "server-only";
import * as z from "zod";
import { reasonKinds } from "@/lib/review/reason";
import { decisions } from "@/lib/review/view";
import { transact } from "../db/database";
import { lockSegment } from "../data/segments";
import { refuse } from "../refusal";
import { inEnglish, type Said, say } from "../say";
import { optionalReason, segmentText } from "../text-input";
import type { Viewer } from "../viewer";
import { decide, type Decided, type NoDecision } from "./decide";

/** What the reviewer had on the screen, by id and hash. */
export const seenPair = {
  sourceRevisionId: z.uuid(),
  sourceSha256: z.hash("sha256"),
  targetRevisionId: z.uuid(),
  targetSha256: z.hash("sha256"),
};

export const reviewSegmentInput = z
  .strictObject({
    segmentId: z.uuid(),
    decision: z.enum(decisions),
    ...seenPair,
    /** The mended text, for `approved_with_edits`. */
    text: segmentText.optional(),
    /** The text as the reviewer suggests it, for `changes_requested`. */
    suggestion: segmentText.optional(),
    reason: optionalReason,
    /** What the reason is about, where it is said. */
    reasonKind: z.enum(reasonKinds).nullish(),
    mutationId: z.uuid(),
  })
  .refine(({ decision, suggestion }) => suggestion === undefined || decision === "changes_requested", {
    message: inEnglish("suggest_by_sending_back"),
    path: ["suggestion"],
  });

export type ReviewSegmentInput = z.infer<typeof reviewSegmentInput>;

export type ReviewOutcome = Exclude<Decided, { outcome: "refused" }>;

/** A decision on one pair of revisions. A pair that has moved on since it was shown is a conflict, not an approval. */
export function reviewSegment(viewer: Viewer, input: ReviewSegmentInput): Promise<ReviewOutcome> {
  return transact(async (tx) => {
    const segment = await lockSegment(tx, viewer, "review", input.segmentId);
    const decided = await decide(tx, viewer, segment, input);
    if (decided.outcome !== "refused") return decided;
    const { issue } = decided;
    if (issue !== undefined) {
      refuse("invalid", say("open_issue_named", { severity: issue.severity, category: issue.tag }));
    }
    const [code, words, field] = refusals[decided.refusal];
    return refuse(code, words, field);
  });
}

const refusals: Readonly<
  Record<NoDecision, readonly [code: "invalid" | "forbidden", words: Said, field?: string]>
> = {
  nothing_there: ["invalid", say("nothing_to_review")],
  source_changed: ["invalid", say("source_changed")],
  not_what_is_stored: ["invalid", say("seen_is_not_stored")],
  empty_edit: ["invalid", say("mended_text_empty"), "text"],
  nothing_edited: ["invalid", say("nothing_edited"), "text"],
  open_issue: ["invalid", say("open_issue")],
  not_confirmed: ["invalid", say("not_confirmed")],
  already_approved: ["invalid", say("approved_already")],
  needs_reason: ["invalid", say("say_what_to_change"), "reason"],
  no_edits: ["forbidden", say("no_edits")],
  no_suggestions: ["forbidden", say("no_suggestions")],
  own_text: ["forbidden", say("own_text")],
  override_needs_reason: ["forbidden", say("own_text_needs_reason"), "reason"],
  same_person: ["forbidden", say("same_person")],
  not_an_approver: ["forbidden", say("not_an_approver")],
};
