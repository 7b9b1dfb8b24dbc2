import type { Happening } from "./happening";
import { notificationKinds, type NotificationKind } from "./kinds";

export type Telling = { readonly personId: string; readonly kind: NotificationKind };

/**
 * Who is told of a happening, and as what. Nobody is told of their own deed, and nobody twice: of several kinds the one
 * that comes first in `notificationKinds` holds. Whether they may still see it is asked elsewhere.
 */
export function decideWho(happening: Happening): readonly Telling[] {
  const told = tellAll(happening).toSorted(
    (one, other) => notificationKinds.indexOf(one.kind) - notificationKinds.indexOf(other.kind),
  );
  const known = new Set(happening.actorId === null ? [] : [happening.actorId]);
  return told.filter(({ personId }) => {
    const isNew = !known.has(personId);
    known.add(personId);
    return isNew;
  });
}

function tellAll(happening: Happening): readonly Telling[] {
  switch (happening.what) {
    case "reviewed":
      return [
        ...as(kindOfDecision(happening), happening.writerIds),
        // A second approval ends none.
        ...(happening.decision === "changes_requested" ? as("approval_ended", happening.approverIds) : []),
      ];
    case "text_written":
      return [
        ...as("text_taken_back", [happening.takenBackFromId]),
        ...as("approval_ended", happening.approverIds),
      ];
    case "source_changed":
      return [...as("approval_ended", happening.approverIds), ...as("source_changed", happening.writerIds)];
    case "rearranged":
      return as("approval_ended", happening.approverIds);
    case "annotated":
      return [...as("assigned", [happening.assigneeId]), ...as("mentioned", happening.mentionIds)];
    case "replied":
      return [
        ...as("mentioned", happening.mentionIds),
        ...as("annotation_replied", [happening.authorId]),
        ...as("thread_went_on", happening.replierIds),
      ];
    case "resolved":
      return [
        ...as("annotation_resolved", [happening.authorId]),
        ...as("thread_went_on", happening.replierIds),
      ];
    case "reopened":
      return as("thread_went_on", [happening.authorId, ...happening.replierIds]);
    case "released":
      return as("released", [...happening.workerIds, ...happening.readerIds]);
    case "role_changed":
      return as("role_changed", [happening.personId]);
    case "joined":
      return as("member_joined", [happening.inviterId]);
  }
}

/** Null for a mere approval, which asks nothing of anybody. */
function kindOfDecision({
  decision,
  hasSuggestion,
}: Extract<Happening, { what: "reviewed" }>): NotificationKind | null {
  if (decision === "approved") return null;
  if (decision === "approved_with_edits") return decision;
  return hasSuggestion ? "suggestion_made" : decision;
}

function as(kind: NotificationKind | null, people: readonly (string | null)[]): readonly Telling[] {
  return people.flatMap((personId) => (kind === null || personId === null ? [] : [{ personId, kind }]));
}
