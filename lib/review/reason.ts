/** What a reason for sending back is about. Closed, so that reasons can be counted; a project words its own under them. */
export const reasonKinds = [
  "accuracy",
  "omission",
  "terminology",
  "style",
  "names",
  "numbers",
  "other",
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** A reason on a project's list. */
export type ProjectReason = { readonly kind: ReasonKind; readonly text: string };
