import type { Mark } from "./cut-at-marks";
import { placeSpan } from "./place-span";

/**
 * Marks that stand on the saved text, moved along with what is being typed over it (UTF-16 units of `typed`).
 * Those whose words are gone for the moment are left out; they return with their words.
 */
export function followTyping(marks: readonly Mark[], saved: string, typed: string): readonly Mark[] {
  if (saved === typed) return marks;
  return marks.flatMap((mark) => {
    const placed = placeSpan(saved, mark, typed);
    return placed.state === "detached" ? [] : [{ ...mark, start: placed.start, end: placed.end }];
  });
}
