import { applyEdits, viewPlain } from "../plain-view";
import type { PlainFinding, SegmentView } from "../segment-view";
import { amountOf } from "./amount";
import { isConverted, isForgiven, type Sides } from "./forgive";
import { numberWordsOf } from "./languages";
import { likeness, matchNumbers } from "./match-numbers";
import { isVersion, mayBeNamed } from "./own-writing";
import type { Quantity } from "./quantity";
import { readNumbers } from "./read-numbers";
import { writeQuantity } from "./write-number";

/** From here on a count in words is meant as a number: "both" and "one" are not, "twenty-five" is. */
const leastInWords = 13;

/** A number in words and one in digits belong together when one digit or the size is all that differs. */
const nearest = 3;

/** Of tables of figures that have nothing in common, each figure is reported by itself. */
const mostCandidates = 2500;

/** With more faults than these nothing is mended by itself. */
const mostMended = 12;

/**
 * Numbers that are left out, added or altered. Both texts are read into values, each by the habits of its own language,
 * and the values compared: 50.000 is 50,000, Rp5,5 miliar is Rp 5.5 billion, dua puluh lima is 25. In doubt it is silent.
 */
export function checkNumbers(segment: SegmentView): readonly PlainFinding[] {
  const findings = findFaults(segment);
  const maySee = findings.length <= mostMended;
  return findings.map((finding) =>
    finding.edits === null || (maySee && isMended(segment, findings, finding))
      ? finding
      : { ...finding, edits: null },
  );
}

/** What touches the number may make another one of what is written in its place: then a person has to mend it. */
function isMended(
  segment: SegmentView,
  findings: readonly PlainFinding[],
  { fault, edits }: PlainFinding,
): boolean {
  const target = viewPlain(applyEdits(viewPlain(segment.target.text), edits ?? []));
  const count = (all: readonly PlainFinding[]) => all.filter((each) => each.fault === fault).length;
  return count(findFaults({ ...segment, target })) < count(findings);
}

function findFaults(segment: SegmentView): readonly PlainFinding[] {
  const { sourceLanguage, targetLanguage } = segment;
  const [source, target] = [segment.source.text, segment.target.text];
  const from = readNumbers(source, sourceLanguage, "source");
  const to = readNumbers(target, targetLanguage, "target");
  if (!from.some(isCounted) && !to.some(isCounted)) return [];
  const knowsWords = numberWordsOf(sourceLanguage) !== null && numberWordsOf(targetLanguage) !== null;
  const matched = matchNumbers(from, to, !knowsWords);
  const sides: Sides = { source, target, matched, knowsWords };
  const findings: PlainFinding[] = [];
  for (const pair of matched.pairs) {
    if (pair.target.isForeign && isOwnWriting(target, pair.target)) {
      findings.push(reportFormat(segment, pair.source, pair.target));
    }
  }

  const lost = matched.source.filter(isCounted);
  const own = matched.target.filter(isCounted);
  const isOnly = lost.length === 1 && own.length === 1;
  for (const { one, other, fault } of pairUp(lost, own)) {
    if (isConverted(one, other, sides)) continue;
    findings.push(reportPair(segment, one, other, fault, isOnly));
  }
  for (const each of lost) {
    if (!isForgiven(each, "source", sides)) findings.push(reportLone("missing", source, each));
  }
  for (const each of own) {
    if (!isForgiven(each, "target", sides)) findings.push(reportLone("added", target, each));
  }
  return findings;
}

function isCounted(quantity: Quantity): boolean {
  if (quantity.written === "digits") return true;
  return quantity.written === "words" && (amountOf(quantity.keys[0]!) ?? 0) >= leastInWords;
}

type Pair = { readonly one: Quantity; readonly other: Quantity; readonly fault: "changed" | "magnitude" };

/** Joins what was lost with what came instead, the most alike first, and takes both off their lists. */
function pairUp(lost: Quantity[], own: Quantity[]): readonly Pair[] {
  const pairs: Pair[] = [];
  if (lost.length * own.length > mostCandidates) return pairs;
  const candidates = lost.flatMap((one, row) =>
    own
      .filter((other) => one.isCode === other.isCode)
      .map((other) => ({ one, other, ...likeness(one, other), row }))
      .filter(({ other, far }) => one.written === other.written || far <= nearest),
  );
  candidates.sort((a, b) => a.far - b.far || a.row - b.row);
  for (const { one, other, fault } of candidates) {
    if (!lost.includes(one) || !own.includes(other)) continue;
    pairs.push({ one, other, fault });
    lost.splice(lost.indexOf(one), 1);
    own.splice(own.indexOf(other), 1);
  }
  return pairs.sort((a, b) => a.one.start - b.one.start);
}

/** A number that has to follow the language: no version, nothing that may be part of a name. */
function isOwnWriting(text: string, { isCode, start }: Quantity): boolean {
  return !isCode && !isVersion(text, start) && !mayBeNamed(text, start);
}

function reportPair(
  segment: SegmentView,
  one: Quantity,
  other: Quantity,
  fault: "changed" | "magnitude",
  isOnly: boolean,
): PlainFinding {
  const languages = [segment.sourceLanguage, segment.targetLanguage] as const;
  const touches = /^\p{L}/u.test(segment.target.text.slice(other.end));
  const mayMend = isOnly && !other.isDate && !other.isCode && !touches && other.written === "digits";
  const written = mayMend ? writeQuantity(segment.source.text, one, languages) : null;
  return {
    ...describe(fault, segment, one, other),
    edits: written === null ? null : [{ start: other.start, end: other.end, text: written }],
    about: `${one.keys[0]!}>${other.keys[0]!}`,
  };
}

function reportFormat(segment: SegmentView, one: Quantity, other: Quantity): PlainFinding {
  const { text } = segment.target;
  const languages = [segment.sourceLanguage, segment.targetLanguage] as const;
  const raw = text.slice(other.digits.start, other.digits.end);
  const swapped = raw.replace(/[.,]/gu, (sign) => (sign === "." ? "," : "."));
  const written =
    one.written === "digits" && one.power === other.power
      ? writeQuantity(segment.source.text, { ...one, power: 0 }, languages)
      : null;
  return {
    ...describe("format", segment, one, other),
    edits: [{ ...other.digits, text: written ?? swapped }],
    about: one.keys[0]!,
  };
}

function describe<F extends "changed" | "magnitude" | "format">(
  fault: F,
  segment: SegmentView,
  one: Quantity,
  other: Quantity,
) {
  const [source, target] = [
    segment.source.text.slice(one.start, one.end),
    segment.target.text.slice(other.start, other.end),
  ];
  return {
    check: "numbers" as const,
    fault,
    values: { source, target },
    source: [{ start: one.start, end: one.end }],
    target: [{ start: other.start, end: other.end }],
  };
}

function reportLone(fault: "missing" | "added", text: string, quantity: Quantity): PlainFinding {
  const span = { start: quantity.start, end: quantity.end };
  return {
    check: "numbers",
    fault,
    values: { number: text.slice(span.start, span.end) },
    source: fault === "missing" ? [span] : [],
    target: fault === "added" ? [span] : [],
    edits: null,
    about: quantity.keys[0]!,
  };
}
