import { applyEdits, editsBetween, mapOffset, type TextEdit } from "@/lib/revision/text-edits";

/** A suggested change of a text, in UTF-16 units of that text, and what became of it. */
export type SuggestedChange = TextEdit & {
  readonly id: string;
  readonly isAccepted: boolean | null;
};

/** Where a suggested change stands in the text as it is now. */
export type PlacedChange = {
  readonly id: string;
  /** The words it takes out, and those it puts in; either may be empty. */
  readonly removed: string;
  readonly text: string;
} & (
  | { readonly kind: "open"; readonly start: number; readonly end: number }
  | { readonly kind: "accepted" | "refused" }
  /** Somebody changed these words, or their neighbours, since. */
  | { readonly kind: "passed_by" }
);

/**
 * Finds the changes of a suggestion again in a later text. `base` is what they were made on, `now` what stands there.
 * A change that nobody has ruled on is open where its words, and a character on either side, are as they were once the
 * accepted changes are made; otherwise it no longer applies. Changes are in order and do not overlap.
 * Applying any of the open ones to `now` changes nothing but their own words.
 */
export function placeChanges(
  base: string,
  now: string,
  changes: readonly SuggestedChange[],
  language: string,
): readonly PlacedChange[] {
  const accepted = changes.filter(({ isAccepted }) => isAccepted === true);
  const expected = applyEdits(base, accepted);
  const foreign = editsBetween(expected, now, language);
  return changes.map(({ id, start, end, text, isAccepted }) => {
    const words = { id, removed: base.slice(start, end), text };
    if (isAccepted !== null) return { ...words, kind: isAccepted ? "accepted" : "refused" };
    const moved = accepted
      .filter((edit) => edit.end <= start)
      .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
    const [from, to] = [start + moved, end + moved];
    if (foreign.some((edit) => edit.start <= to && edit.end >= from)) return { ...words, kind: "passed_by" };
    const at = mapOffset(foreign, from);
    return { ...words, kind: "open", start: at, end: at + (end - start) };
  });
}

/** The text with these open changes made. */
export function acceptChanges(
  now: string,
  placed: readonly PlacedChange[],
  ids: ReadonlySet<string>,
): string {
  return applyEdits(
    now,
    placed.flatMap((change) =>
      change.kind === "open" && ids.has(change.id)
        ? [{ start: change.start, end: change.end, text: change.text }]
        : [],
    ),
  );
}
