/**
 * Structure: how segments become others (split, merged, cut anew), and where each piece of text goes.
 * This room knows texts and offsets; whose they are, what was decided on them and where they are stored is elsewhere.
 */

/** One of several texts in a row, and the white space between it and the next; nothing after the last. */
export type Part = { readonly text: string; readonly gap: string };

/** The whole that the parts are of, byte for byte. */
export function joinParts(parts: readonly Part[]): string {
  return parts.map(({ text, gap }) => text + gap).join("");
}

/** Texts in a row with the same joiner between those that hold anything; a blank one takes no room. */
export function partsOf(texts: readonly string[], joiner: string): readonly Part[] {
  return texts.map((text, at) => {
    const hasNext = texts.slice(at + 1).some((next) => next !== "");
    return { text, gap: text !== "" && hasNext ? joiner : "" };
  });
}
