import { baseLanguage, type PlainFinding, type SegmentView } from "./segment-view";

type Ending = "stop" | "question" | "exclamation" | "ellipsis" | "colon" | "semicolon" | "none";

/** What may stand after the last letter: marks, quotation marks and brackets. */
const trailing = /[\p{P}\s]/u;
/** Languages that end a sentence without a mark, or with marks of their own that are not known here. */
const unmarked = new Set(["th", "lo", "my", "km"]);
/** A point that belongs to the word: U.S., p.m., Jr. */
const abbreviation =
  /(?:\p{L}\.\p{L}|(?<!\p{L})(?:\p{Lu}|Jr|Sr|Inc|Ltd|Co|Corp|St|No|etc|dll|dsb|Tbk|pp|vs))\.["'\p{Pe}\p{Pf}]*$/u;
/** A source of so many words without a stop is a sentence that lost it, and the translator mended it. */
const sentenceWords = 7;

/** The target ends by another kind of mark than the source. Where a mark stands beside closing quotation marks does not matter. */
export function checkEndPunctuation(segment: SegmentView): readonly PlainFinding[] {
  const { source, target } = segment;
  if (
    unmarked.has(baseLanguage(segment.sourceLanguage)) ||
    unmarked.has(baseLanguage(segment.targetLanguage))
  ) {
    return [];
  }
  const from = endOf(source.text, segment.sourceLanguage);
  const to = endOf(target.text, segment.targetLanguage);
  if (from.ending === to.ending || isSame(from.ending, to.ending)) return [];
  const [sourcePoint, targetPoint] = [source.text, target.text].map((text) =>
    abbreviation.test(text.trimEnd().slice(-24)),
  );
  if ((sourcePoint && from.ending === "stop") || (targetPoint && to.ending === "stop")) return [];
  if (from.ending === "none" && source.text.trim().split(/\s+/u).length >= sentenceWords) return [];
  const fault = to.ending === "none" ? "missing" : from.ending === "none" ? "added" : "changed";
  const mark = marks[from.ending][baseLanguage(segment.targetLanguage)] ?? marks[from.ending].any!;
  const end = target.text.trimEnd().length;
  const edit =
    to.ending === "none" ? { start: end, end, text: mark } : { start: to.start, end: to.end, text: mark };
  const hasCloser = /["'\p{Pe}\p{Pf}]$/u.test(target.text.trimEnd());
  const mended = target.text.slice(0, edit.start) + edit.text + target.text.slice(edit.end);
  const isMended = endOf(mended, segment.targetLanguage).ending === from.ending;
  return [
    {
      check: "end_punctuation",
      fault,
      values: { source: from.text, target: to.text },
      source: [{ start: from.start, end: from.end }],
      target: [{ start: to.start, end: to.end }],
      edits: (to.ending === "none" && hasCloser) || !isMended ? null : [edit],
      about: `${from.ending}>${to.ending}`,
    },
  ];
}

/** A stop for an exclamation is a matter of tone, an ellipsis for a stop one of habit. */
function isSame(one: Ending, other: Ending): boolean {
  return soft.has(one) && soft.has(other);
}

const soft: ReadonlySet<Ending> = new Set(["stop", "exclamation", "ellipsis"]);

const marks: Readonly<Record<Ending, Readonly<Record<string, string>>>> = {
  stop: { any: ".", zh: "。", ja: "。", hi: "।", ur: "۔" },
  question: { any: "?", zh: "？", ja: "？", ar: "؟", fa: "؟", ur: "؟", el: ";" },
  exclamation: { any: "!", zh: "！", ja: "！" },
  ellipsis: { any: "…" },
  colon: { any: ":", zh: "：", ja: "：" },
  semicolon: { any: ";", zh: "；", ar: "؛", fa: "؛", ur: "؛", el: "·" },
  none: { any: "" },
};

function endOf(text: string, language: string): { ending: Ending; text: string; start: number; end: number } {
  let from = text.length;
  while (from > 0 && trailing.test(text[from - 1]!)) from--;
  const marked = text.slice(from);
  const trimmed = text.trimEnd().length;
  const isGreek = baseLanguage(language) === "el";
  const found = /\.{2,}|…+|[.。．｡।۔]|[?？؟!！]+|[:：]+|[;；؛·]+/u;
  const hit = found.exec(marked);
  if (hit === null) return { ending: "none", text: "", start: lastSign(text, trimmed), end: trimmed };
  const written = strongest(marked, hit);
  const start = from + written.at;
  return {
    ending: kindOf(written.text, isGreek),
    text: written.text,
    start,
    end: start + written.text.length,
  };
}

function lastSign(text: string, end: number): number {
  return Math.max(0, end - ((text.codePointAt(end - 2) ?? 0) > 0xffff ? 2 : 1));
}

/** "?!" and "?”." ask; a question mark anywhere among the marks decides. */
function strongest(marked: string, first: RegExpExecArray): { text: string; at: number } {
  const question = /[!！]*[?？؟][?？؟!！]*/u.exec(marked);
  return question === null ? { text: first[0], at: first.index } : { text: question[0], at: question.index };
}

function kindOf(mark: string, isGreek: boolean): Ending {
  if (/^(?:\.{2,}|…+)$/u.test(mark)) return "ellipsis";
  if (/[.。．｡।۔]/u.test(mark)) return "stop";
  if (/[?？؟]/u.test(mark) || (isGreek && mark === ";")) return "question";
  if (/[!！]/u.test(mark)) return "exclamation";
  return /[:：]/u.test(mark) ? "colon" : "semicolon";
}
