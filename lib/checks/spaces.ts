import type { Span } from "@/lib/text/span";
import type { Faults } from "./finding";
import type { Edit } from "./plain-view";
import { baseLanguage, type PlainFinding, type SegmentView } from "./segment-view";

type Place = Edit & { readonly fault: Faults["spaces"] };

const doubled = / {2,}/gu;
/** Characters nobody sees: joiners of width zero, marks of byte order, soft hyphens, tabs; joiners that scripts need are not among them. */
const odd = /[\u200b\u2060\ufeff\u00ad\t]+/gu;
const beforeMark = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"]) +(?=[,.;:!?](?:["'\p{Pe}\p{Pf}]|\s|$))/gu;
const afterBracket = /(?<=[([]) +(?=\S)/gu;
const beforeBracket = /(?<=[^\s([]) +(?=[)\]])/gu;

/**
 * White space that is no part of the text: doubled, at the ends, before a mark, inside a bracket, or unseen.
 * Silent where the source has as many of the kind.
 */
export function checkSpaces(segment: SegmentView): readonly PlainFinding[] {
  const { source, target, targetLanguage } = segment;
  const places = findPlaces(target.text, targetLanguage);
  if (places.length === 0) return [];
  const inSource = findPlaces(source.text, segment.sourceLanguage);
  return kinds.flatMap((fault): PlainFinding[] => {
    const own = places.filter((place) => place.fault === fault);
    if (own.length <= inSource.filter((place) => place.fault === fault).length) return [];
    return [
      {
        check: "spaces",
        fault,
        values: { count: own.length },
        source: [],
        target: own.map(({ start, end }) => ({ start, end })),
        edits: own,
        about: "",
      },
    ];
  });
}

const kinds = ["double", "start", "end", "before_mark", "inside_bracket", "odd"] as const;

function findPlaces(text: string, language: string): readonly Place[] {
  const places: Place[] = [];
  const trimmed = text.trim();
  const start = text.indexOf(trimmed);
  const end = start + trimmed.length;
  if (start > 0) places.push({ start: 0, end: start, text: "", fault: "start" });
  if (end < text.length) places.push({ start: end, end: text.length, text: "", fault: "end" });
  /** A run of spaces is one fault, the first that it is. */
  const taken = new Set<number>();
  const collect = (fault: Place["fault"], pattern: RegExp, replacement: string) => {
    for (const match of trimmed.matchAll(pattern)) {
      const span: Span = { start: start + match.index, end: start + match.index + match[0].length };
      if (taken.has(span.start)) continue;
      taken.add(span.start);
      places.push({ ...span, text: replacement, fault });
    }
  };
  if (trimmed.includes(" ")) {
    // French sets its high marks apart; an ellipsis may stand apart anywhere.
    if (baseLanguage(language) !== "fr") collect("before_mark", beforeMark, "");
    if (/[([]/u.test(trimmed)) collect("inside_bracket", afterBracket, "");
    if (/[)\]]/u.test(trimmed)) collect("inside_bracket", beforeBracket, "");
    if (trimmed.includes("  ")) collect("double", doubled, " ");
  }
  collect("odd", odd, "");
  return places.sort((one, other) => one.start - other.start);
}
