import type { Matcher } from "./make-matcher";
import { replaceMatches, type ReplaceOptions } from "./replace-matches";

/** A text that would be another one. */
export type PlannedReplacement<Item> = {
  readonly item: Item;
  readonly after: string;
  readonly places: number;
};

/** What a replacement would do to many texts, in their order. */
export type ReplacementPlan<Item> = {
  readonly changes: readonly PlannedReplacement<Item>[];
  /** Places in the texts that change. */
  readonly places: number;
  /** Texts in which something is found and put back as it was. */
  readonly same: number;
  /** Texts with places that a tag stands in the way of, and how many places. */
  readonly acrossTags: readonly Item[];
  readonly placesAcrossTags: number;
};

export function planReplacement<Item extends { readonly text: string }>(
  items: readonly Item[],
  matcher: Matcher,
  replacement: string,
  options: ReplaceOptions = {},
): ReplacementPlan<Item> {
  const changes: PlannedReplacement<Item>[] = [];
  const acrossTags: Item[] = [];
  let [places, same, placesAcrossTags] = [0, 0, 0];
  for (const item of items) {
    if (!matcher.isIn(item.text)) continue;
    const { text, replaced, left } = replaceMatches(item.text, matcher, replacement, options);
    if (left > 0) {
      acrossTags.push(item);
      placesAcrossTags += left;
    }
    if (text !== item.text) {
      changes.push({ item, after: text, places: replaced });
      places += replaced;
    } else if (replaced > 0) same++;
  }
  return { changes, places, same, acrossTags, placesAcrossTags };
}
