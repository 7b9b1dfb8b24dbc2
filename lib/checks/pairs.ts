import type { Span } from "@/lib/text/span";
import type { Edit } from "./plain-view";
import type { PlainFinding, SegmentView } from "./segment-view";

type Lone = { readonly at: number; readonly fault: "unclosed" | "unopened" };
type Mixed = { readonly at: number; readonly partner: number };

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const openers = new Set([")", "]", "}"]);
const brackets = /[()[\]{}]/gu;
/** More lonely brackets than these are some notation, and the first ones say so. */
const mostLonely = 8;
const doubleQuotes = /["“”„‟«»]/gu;

/**
 * Brackets and double quotation marks without a partner, and a straight mark paired with a curly one. Silent where the
 * source is as open: a quotation may run over several segments.
 */
export function checkPairs({ source, target }: SegmentView): readonly PlainFinding[] {
  const findings: PlainFinding[] = [];
  const inSource = lonelyBrackets(source.text).length;
  const lonely = lonelyBrackets(target.text);
  if (inSource === 0) {
    findings.push(...lonely.slice(0, mostLonely).map((lone) => report(lone, target.text, source.text)));
  }

  const quotes = positions(target.text, doubleQuotes);
  const sourceIsOpen = positions(source.text, doubleQuotes).length % 2 === 1;
  if (quotes.length % 2 === 1) {
    const lone = lonelyQuote(target.text, quotes);
    if (!sourceIsOpen && !isInchMark(target.text, lone.at)) {
      findings.push(report(lone, target.text, source.text));
    }
  } else {
    for (const mixed of mixedQuotes(target.text, quotes)) findings.push(reportMixed(mixed, target.text));
  }
  return findings;
}

function positions(text: string, pattern: RegExp): readonly number[] {
  return Array.from(text.matchAll(pattern), (match) => match.index);
}

function lonelyBrackets(text: string): readonly Lone[] {
  const open: number[] = [];
  const lonely: Lone[] = [];
  for (const at of positions(text, brackets)) {
    const mark = text[at]!;
    if (!openers.has(mark)) open.push(at);
    else if (open.length > 0 && closers[text[open.at(-1)!]!] === mark) open.pop();
    else if (!isListOrSmile(text, at)) lonely.push({ at, fault: "unopened" });
  }
  for (const at of open) {
    if (!/[:;=]-?$/u.test(text.slice(Math.max(0, at - 2), at))) lonely.push({ at, fault: "unclosed" });
  }
  return lonely;
}

/** "a)" and "12)" number a list; ":)" smiles. */
function isListOrSmile(text: string, at: number): boolean {
  return (
    /(?:^|\s)(?:[\p{L}]|\d{1,3}|[ivx]{1,4})$/u.test(text.slice(Math.max(0, at - 6), at)) ||
    /[:;=]-?$/u.test(text.slice(Math.max(0, at - 2), at))
  );
}

/** "a 27" screen" */
function isInchMark(text: string, at: number): boolean {
  return text[at] === '"' && /\d/u.test(text[at - 1] ?? "");
}

/** Of an odd number of marks, the one that has no partner. */
function lonelyQuote(text: string, quotes: readonly number[]): Lone {
  let open: number | null = null;
  for (const at of quotes) {
    const looksOpening = opens(text, at);
    if (open === null) {
      if (!looksOpening && closes(text, at)) return { at, fault: "unopened" };
      open = at;
    } else if (looksOpening && !closes(text, at)) return { at: open, fault: "unclosed" };
    else open = null;
  }
  return { at: open ?? quotes.at(-1)!, fault: "unclosed" };
}

/** Whether a word begins behind the mark. */
function opens(text: string, at: number): boolean {
  return (
    /[\p{L}\p{N}$£€¿¡'‘[(.…<]/u.test(text[at + 1] ?? "") &&
    /^$|[\s\p{Ps}\p{Pi}\p{Pd}'"]/u.test(text[at - 1] ?? "")
  );
}

function closes(text: string, at: number): boolean {
  return /[^\s\p{Ps}]/u.test(text[at - 1] ?? "") && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
}

function mixedQuotes(text: string, quotes: readonly number[]): readonly Mixed[] {
  const mixed: Mixed[] = [];
  for (let index = 0; index < quotes.length; index += 2) {
    const [at, partner] = [quotes[index]!, quotes[index + 1]!];
    if ((text[at] === '"') !== (text[partner] === '"')) mixed.push({ at, partner });
  }
  return mixed;
}

function report(lone: Lone, text: string, source: string): PlainFinding {
  const mark = text[lone.at]!;
  return {
    check: "pairs",
    fault: lone.fault,
    values: { mark },
    source: [],
    target: [{ start: lone.at, end: lone.at + 1 }],
    edits: lone.fault === "unclosed" ? closeAtEnd(text, lone.at, source) : null,
    about: mark,
  };
}

/** Where the whole rest of both texts stands inside the pair, the closing mark belongs at the very end. */
function closeAtEnd(text: string, at: number, source: string): readonly Edit[] | null {
  const mark = text[at]!;
  const partner = closers[mark] ?? { '"': '"', "“": "”", "«": "»" }[mark];
  if (partner === undefined || !/["”“»)\]}]$/u.test(source.trimEnd())) return null;
  // Another mark behind it: which of the two pairs is open cannot be told.
  if (/["“”„‟«»()[\]{}]/u.test(text.slice(at + 1))) return null;
  const endsInQuote = /["”“»]$/u.test(source.trimEnd());
  if (endsInQuote === mark in closers) return null;
  const end = text.trimEnd().length;
  return [{ start: end, end, text: partner }];
}

function reportMixed({ at, partner }: Mixed, text: string): PlainFinding {
  const spans: Span[] = [at, partner].map((start) => ({ start, end: start + 1 }));
  const curly = (start: number, straight: string, mark: string) =>
    text[start] === '"' ? [{ start, end: start + 1, text: straight === '"' ? mark : straight }] : [];
  const isEnglish = text[at] === "“" || text[partner] === "”";
  return {
    check: "pairs",
    fault: "mixed",
    values: { open: text[at]!, close: text[partner]! },
    source: [],
    target: spans,
    edits: isEnglish ? [...curly(at, '"', "“"), ...curly(partner, '"', "”")] : null,
    about: `${text[at]!}${text[partner]!}`,
  };
}
