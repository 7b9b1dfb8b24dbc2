import { linkAddress } from "@/lib/text/link-address";
import { findTags, type InlineTag } from "@/lib/text/tags";

/**
 * Texts in a row of which each closes what it opened: a pair that spans several is closed at the end of each and opened
 * anew in the next. A pair within its own kind adds nothing, and a link that leads nowhere good is not carried on.
 */
export function balanceTags(texts: readonly string[]): readonly string[] {
  const depths = { bold: 0, italic: 0, link: 0 };
  let open: readonly InlineTag[] = [];
  return texts.map((text) => {
    const before = open.map((tag) => tag.text).join("");
    for (const tag of findTags(text)) {
      const { kind, part } = tag;
      if (part === "open" && depths[kind]++ === 0 && isCarriedOn(tag)) open = [...open, tag];
      if (part === "close" && depths[kind] > 0 && --depths[kind] === 0) {
        open = open.filter((each) => each.kind !== kind);
      }
    }
    const after = open.toReversed().map(({ kind }) => closings[kind]);
    return before + text + after.join("");
  });
}

const closings = { bold: "</b>", italic: "</i>", link: "</a>" } as const;

function isCarriedOn({ href }: InlineTag): boolean {
  return href === null || linkAddress(href) !== null;
}
