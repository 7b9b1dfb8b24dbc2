import { isBlank } from "@/lib/text/is-blank";
import { tagBorder } from "@/lib/text/tag-borders";
import type { Part } from "./parts";

export type Cut =
  | { readonly ok: true; readonly parts: readonly [Part, Part] }
  | { readonly ok: false; readonly refusal: "nothing_on_one_side" | "inside_a_character" };

/**
 * A text cut in two at an offset (UTF-16 units). White space at the cut belongs to neither half; joined, they are the
 * text. Refused where a half would be blank, and within what people see as one character (UAX #29). A tag is never cut,
 * and one that closes or opens at the place stays with what it wraps.
 */
export function cutText(text: string, given: number): Cut {
  const offset = tagBorder(text, given);
  const before = text.slice(0, offset).trimEnd();
  const after = text.slice(offset).trimStart();
  if ([before, after].some((half) => isBlank(half))) {
    return { ok: false, refusal: "nothing_on_one_side" };
  }
  if (!isCharacterBorder(text, offset)) return { ok: false, refusal: "inside_a_character" };
  const gap = text.slice(before.length, text.length - after.length);
  return {
    ok: true,
    parts: [
      { text: before, gap },
      { text: after, gap: "" },
    ],
  };
}

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Whether an offset (UTF-16 units) lies between two characters as people see them, or at an end. */
export function isCharacterBorder(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return offset === 0 || offset === text.length;
  return characters.segment(text).containing(offset)?.index === offset;
}
