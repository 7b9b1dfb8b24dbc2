import "server-only";
import { suggestCut } from "@/lib/alignment/suggest-cut";
import { cutText } from "@/lib/structure/cut-text";
import { joinParts, partsOf, type Part } from "@/lib/structure/parts";
import { isBlank } from "@/lib/text/is-blank";
import { joinerFor } from "@/lib/text/joiner";
import type { LockedStructure, StructuralSegment } from "../data/structure";

/** The translations of neighbours as one text; a blank one takes no room. */
export function joinTargets(
  segments: readonly StructuralSegment[],
  { targetLanguage }: LockedStructure,
): string {
  return joinParts(
    partsOf(
      segments.map(({ targetHead }) => targetHead?.text ?? ""),
      joinerFor(targetLanguage),
    ),
  );
}

/**
 * A translation cut along with its source, a text for each part, at the places that fit best. What no place is found for
 * stays with the part before it, and the last takes the rest; a part may be left with nothing.
 */
export function divideTarget(
  target: string,
  [part, ...after]: readonly Part[],
  structure: LockedStructure,
): readonly string[] {
  if (part === undefined) return [];
  const { sourceLanguage, targetLanguage } = structure;
  const isWhole = after.length === 0 || isBlank(target);
  const offset = isWhole
    ? null
    : suggestCut([part.text, joinParts(after)], target, { sourceLanguage, targetLanguage });
  const cut = offset === null ? null : cutText(target, offset);
  const [own, rest] = cut?.ok === true ? [cut.parts[0].text, cut.parts[1].text] : [target, ""];
  return [own, ...divideTarget(rest, after, structure)];
}
