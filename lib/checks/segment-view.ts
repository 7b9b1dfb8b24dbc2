import type { Span } from "@/lib/text/span";
import type { CheckId, Faults } from "./finding";
import type { Edit, PlainView } from "./plain-view";

/** The two texts of a segment as the checks see them: without tags. */
export type SegmentView = {
  readonly source: PlainView;
  readonly target: PlainView;
  /** BCP 47 tags. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
};

/** A finding before it is carried back to the tagged texts: spans and edits are those of the plain views. */
export type PlainFinding = {
  [C in CheckId]: {
    readonly check: C;
    readonly fault: Faults[C];
    readonly values: Readonly<Record<string, string | number>>;
    readonly source: readonly Span[];
    readonly target: readonly Span[];
    /** What mends the target; null where a person has to decide. */
    readonly edits: readonly Edit[] | null;
    /** What sets the fault apart from others of its kind in the segment; may be empty. */
    readonly about: string;
  };
}[CheckId];

/** The language of a tag, without region and script, in small letters. */
export function baseLanguage(tag: string): string {
  const cut = tag.indexOf("-");
  return (cut < 0 ? tag : tag.slice(0, cut)).toLowerCase();
}
