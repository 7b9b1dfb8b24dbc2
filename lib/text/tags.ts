import type { Span } from "./span";

/**
 * Inline formatting stands in a segment's text as tags: `<b>`, `<i>` and `<a href="…">` with their closing forms,
 * nothing else. Any other `<` is a character like others.
 */
export type InlineTag = Span & {
  readonly kind: "bold" | "italic" | "link";
  readonly part: "open" | "close";
  /** The tag as it is written, which is also what makes two tags the same. */
  readonly text: string;
  /** Where a link's opening tag leads; null for every other. */
  readonly href: string | null;
};

const tag = /<(\/?)(?:(b|i)|a(?: href="([^"<>]*)")?)>/gu;

/** The tags of a text, in order. Offsets are UTF-16 units. `<a>` without an address and `</a href…>` are no tags. */
export function findTags(text: string): readonly InlineTag[] {
  if (!text.includes("<")) return [];
  return [...text.matchAll(tag)].flatMap((match) => {
    const [written, slash, letter, href] = match;
    const part = slash === "" ? ("open" as const) : ("close" as const);
    const isLink = letter === undefined;
    if (isLink && (part === "open") !== (href !== undefined)) return [];
    const kind = isLink ? ("link" as const) : letter === "b" ? ("bold" as const) : ("italic" as const);
    return [
      {
        start: match.index,
        end: match.index + written.length,
        kind,
        part,
        text: written,
        href: href ?? null,
      },
    ];
  });
}

/** The text as a reader sees it. */
export function stripTags(text: string): string {
  let plain = "";
  let from = 0;
  for (const { start, end } of findTags(text)) {
    plain += text.slice(from, start);
    from = end;
  }
  return plain + text.slice(from);
}

/** The source's tags that the target does not have yet, in the order of the source; a repeated tag counts each time. */
export function missingTags(source: string, target: string): readonly InlineTag[] {
  const left = new Map<string, number>();
  for (const { text } of findTags(target)) left.set(text, (left.get(text) ?? 0) + 1);
  return findTags(source).filter(({ text }) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return count === 0;
  });
}
