import { findTags, type InlineTag } from "@/lib/text/tags";

/**
 * Texts in a row of which each closes what it opened: a pair that spans several is closed at the end of each and opened
 * anew in the next.
 */
export function balanceTags(texts: readonly string[]): readonly string[] {
  const open: InlineTag[] = [];
  return texts.map((text) => {
    const before = open.map((tag) => tag.text).join("");
    for (const tag of findTags(text)) {
      const opened = open.findLastIndex(({ kind }) => kind === tag.kind);
      if (tag.part === "open") open.push(tag);
      else if (opened >= 0) open.splice(opened, 1);
    }
    const after = open.toReversed().map(({ kind }) => closings[kind]);
    return before + text + after.join("");
  });
}

const closings = { bold: "</b>", italic: "</i>", link: "</a>" } as const;
