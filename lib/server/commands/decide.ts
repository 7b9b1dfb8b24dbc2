import "server-only";
import type { SegmentStatus } from "@/lib/document/status";
import { statusOf } from "@/lib/review/advance";
import type { ReasonKind } from "@/lib/review/reason";
import { ruleOnDecision, type DecisionRefusal } from "@/lib/review/rule-on-decision";
import type { Decision } from "@/lib/review/view";
import { isBlank } from "@/lib/text/is-blank";
import type { Transaction } from "../db/database";
import { recordEvent } from "../data/events";
import { listOpenIssues, type OpenIssue } from "../data/open-issues";
import { findReviewRules } from "../data/review-rules";
import { insertTarget } from "../data/revisions";
import { findFirstPass, insertReview, wasDecided } from "../data/reviews";
import { moveSegment, type Head, type LockedSegment } from "../data/segments";
import { insertSuggestion } from "../data/suggestions";
import { findWriters } from "../data/writers";
import type { Viewer } from "../viewer";
import { findConflict, type SaveOutcome } from "./save-target";

/** A decision on what somebody had on the screen, named by id and hash: it holds for that and nothing else. */
export type SeenDecision = {
  readonly decision: Decision;
  readonly sourceRevisionId: string;
  readonly sourceSha256: string;
  readonly targetRevisionId: string;
  readonly targetSha256: string;
  /** The mended text of `approved_with_edits`. */
  readonly text?: string | undefined;
  /** The text as the reviewer suggests it, of `changes_requested`. */
  readonly suggestion?: string | undefined;
  readonly reason: string;
  readonly reasonKind?: ReasonKind | null | undefined;
  readonly mutationId: string;
  /** The request that it was decided in together with others. */
  readonly runId?: string;
};

export type NoDecision =
  | DecisionRefusal
  | "nothing_there"
  | "source_changed"
  | "not_what_is_stored"
  | "empty_edit"
  | "nothing_edited"
  | "open_issue";

export type Decided =
  | { readonly outcome: "reviewed"; readonly decision: Decision; readonly status: SegmentStatus }
  | Extract<SaveOutcome, { outcome: "conflict" }>
  | {
      readonly outcome: "refused";
      readonly refusal: NoDecision;
      /** Of `open_issue`: what has to be resolved first. */
      readonly issue?: OpenIssue;
    };

/** Decides on a locked segment, under the rules its project has now; the same mutation again decides nothing twice. */
export async function decide(
  tx: Transaction,
  viewer: Viewer,
  segment: LockedSegment,
  given: SeenDecision,
): Promise<Decided> {
  const { decision, mutationId, reason } = given;
  if (await wasDecided(tx, segment, decision, mutationId)) {
    return { outcome: "reviewed", decision, status: segment.status };
  }
  const conflict = await findConflict(tx, segment, given.targetRevisionId, null);
  if (conflict !== null) return conflict;
  const seen = segment.targetHead;
  const fault = findFault(segment, given);
  if (fault !== null || seen === null) return { outcome: "refused", refusal: fault ?? "nothing_there" };
  if (decision !== "changes_requested") {
    const issues = await listOpenIssues(tx, [segment.id]);
    const issue =
      issues.find(({ severity }) => severity === "critical") ??
      issues.find(({ severity }) => severity === "major");
    if (issue !== undefined) return { outcome: "refused", refusal: "open_issue", issue };
  }
  const writers = await findWriters(tx, [seen.id]);
  const ruling = ruleOnDecision({
    ...(await findReviewRules(tx, viewer, segment.projectId)),
    state: segment.state,
    decision,
    suggests: given.suggestion !== undefined,
    reason,
    reviewerId: viewer.userId,
    seenWriterIds: writers.get(seen.id) ?? [],
    firstPassById: segment.state === "passed_once" ? await findFirstPass(tx, segment.id) : null,
  });
  if (!ruling.ok) return { outcome: "refused", refusal: ruling.refusal };
  const target =
    decision === "approved_with_edits"
      ? await insertTarget(tx, viewer, segment, { text: given.text ?? "", origin: "typed", mutationId })
      : seen;
  const suggestionId =
    given.suggestion === undefined
      ? null
      : await insertSuggestion(tx, viewer, segment, seen, given.suggestion);
  const { state, pass, passes, isOverride } = ruling;
  const reviewId = await insertReview(tx, viewer, segment, {
    seenTargetId: seen.id,
    target,
    decision,
    reason: reason.trim() === "" ? null : reason,
    reasonKind: decision === "changes_requested" ? (given.reasonKind ?? null) : null,
    isOverride,
    pass,
    passes,
    suggestionId,
    runId: given.runId ?? null,
    version: segment.version + 1,
    mutationId,
  });
  await moveSegment(tx, segment, {
    state,
    ...(target.id === seen.id ? {} : { targetHeadId: target.id }),
  });
  await recordEvent(tx, viewer, {
    kind: "segment.reviewed",
    projectId: segment.projectId,
    documentId: segment.documentId,
    segmentId: segment.id,
    data: {
      reviewId,
      decision,
      isOverride,
      pass,
      passes,
      sourceRevisionId: segment.sourceHead.id,
      targetRevisionId: target.id,
      ...(suggestionId === null ? {} : { suggestionId }),
      ...(given.runId === undefined ? {} : { runId: given.runId }),
    },
  });
  return { outcome: "reviewed", decision, status: statusOf(state) };
}

/** What is wrong with the request itself: it is about other texts than stand there, or changes nothing. */
function findFault({ sourceHead, targetHead }: LockedSegment, given: SeenDecision): NoDecision | null {
  if (targetHead === null || targetHead.id !== given.targetRevisionId) return "nothing_there";
  if (sourceHead.id !== given.sourceRevisionId) return "source_changed";
  if (sourceHead.sha256 !== given.sourceSha256 || targetHead.sha256 !== given.targetSha256) {
    return "not_what_is_stored";
  }
  const written = given.decision === "approved_with_edits" ? (given.text ?? "") : (given.suggestion ?? null);
  return written === null ? null : findFaultInText(written, targetHead);
}

function findFaultInText(text: string, head: Head): NoDecision | null {
  if (isBlank(text)) return "empty_edit";
  return text === head.text ? "nothing_edited" : null;
}
