import "server-only";
import * as z from "zod";
import { acceptChanges } from "@/lib/review/place-changes";
import { transact } from "../db/database";
import { recordEvent } from "../data/events";
import { insertTarget } from "../data/revisions";
import { lockSegment, type Head } from "../data/segments";
import { findRulings, findSuggestedSegment, insertRulings, placeSuggestion } from "../data/suggestions";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { findConflict, moveBySaving, saved, type SaveOutcome } from "./save-target";

export const ruleOnSuggestionInput = z.strictObject({
  suggestionId: z.uuid(),
  /** The text on the screen; none is changed unseen. */
  targetRevisionId: z.uuid(),
  /** Each change is taken or left on its own. */
  rulings: z
    .array(z.strictObject({ changeId: z.uuid(), isAccepted: z.boolean() }))
    .min(1)
    .max(500),
  mutationId: z.uuid(),
});

/**
 * Takes some of the changes that a reviewer suggested into the text, and leaves others. The words that are taken become
 * one revision, which names the suggestion they came of.
 */
export function ruleOnSuggestion(
  viewer: Viewer,
  { suggestionId, targetRevisionId, rulings, mutationId }: z.infer<typeof ruleOnSuggestionInput>,
): Promise<SaveOutcome> {
  return transact(async (tx) => {
    const segmentId = await findSuggestedSegment(tx, viewer, suggestionId);
    const segment = await lockSegment(tx, viewer, "translate", segmentId);
    if ((await findRulings(tx, mutationId)).length > 0) {
      return saved(segment.targetHead, segment.status, segment.at);
    }
    const conflict = await findConflict(tx, segment, targetRevisionId, null);
    if (conflict !== null) return conflict;
    const placed = await placeSuggestion(tx, segment, suggestionId);
    const open = new Set(placed.filter(({ kind }) => kind === "open").map(({ id }) => id));
    const undecided = new Set(
      placed.filter(({ kind }) => kind === "open" || kind === "passed_by").map(({ id }) => id),
    );
    const accepted = new Set(rulings.filter(({ isAccepted }) => isAccepted).map(({ changeId }) => changeId));
    if (new Set(rulings.map(({ changeId }) => changeId)).size !== rulings.length) {
      refuse("invalid", say("ruled_twice"), "rulings");
    }
    if (rulings.some(({ changeId }) => !(accepted.has(changeId) ? open : undecided).has(changeId))) {
      refuse("invalid", say("suggestion_outdated"));
    }
    let head: Head | null = segment.targetHead;
    let { status } = segment;
    if (accepted.size > 0) {
      head = await insertTarget(tx, viewer, segment, {
        text: acceptChanges(segment.targetHead?.text ?? "", placed, accepted),
        origin: "suggested",
        suggestionId,
        mutationId,
      });
      status = await moveBySaving(tx, segment, head);
    }
    const revisionId = head?.id ?? null;
    await insertRulings(
      tx,
      viewer,
      segment,
      rulings.map(({ changeId, isAccepted }) => ({ changeId, revisionId: isAccepted ? revisionId : null })),
      mutationId,
    );
    await recordEvent(tx, viewer, {
      kind: accepted.size > 0 ? "segment.suggestion_accepted" : "segment.suggestion_refused",
      projectId: segment.projectId,
      documentId: segment.documentId,
      segmentId: segment.id,
      data: { suggestionId, accepted: accepted.size, refused: rulings.length - accepted.size, revisionId },
    });
    return saved(head, status, segment.at);
  });
}
