/**
 * Everything a person can be told of. Closed, and in the order of weight: where one act is several things to a person,
 * they are told of the first.
 */
export const notificationKinds = [
  /** A text of theirs was sent back. */
  "changes_requested",
  /** A text of theirs was sent back with changes to take or leave. */
  "suggestion_made",
  /** A text of theirs was edited by the reviewer who approved it. */
  "approved_with_edits",
  /** A text of theirs was put away by an act that takes a slice or a batch of work back. */
  "text_taken_back",
  /** What they approved was changed, so that it is approved no more. */
  "approval_ended",
  /** The source of a text of theirs now means something else. */
  "source_changed",
  /** An annotation was given to them to see to. */
  "assigned",
  /** Somebody spoke to them in an annotation or a reply. */
  "mentioned",
  /** Somebody replied to an annotation of theirs. */
  "annotation_replied",
  /** Somebody else resolved an annotation of theirs. */
  "annotation_resolved",
  /** A thread that they take part in was replied to, resolved or opened again. */
  "thread_went_on",
  /** A document that they worked on, or wait for as a reader, was released. */
  "released",
  /** They have another role in a project. */
  "role_changed",
  /** Somebody whom they invited came in. */
  "member_joined",
] as const;

export type NotificationKind = (typeof notificationKinds)[number];

/** Those that are about an annotation. */
export const threadKinds: readonly NotificationKind[] = [
  "assigned",
  "mentioned",
  "annotation_replied",
  "annotation_resolved",
  "thread_went_on",
];
