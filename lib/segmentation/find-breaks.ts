import { isDigit, isInvisible, isLetter, isLower, isSpace, isUpper, kind } from "./characters";
import { endsSentence } from "./ends-sentence";
import { listBreaks, markerEnd } from "./list-markers";
import type { CompiledRules } from "./rules";

/** The longest stretch, in UTF-16 units, between an opening mark and its closing one that is believed to be a pair. */
const longestPair = 2000;
/** How deep pairs may nest; what opens deeper is not paired. */
const deepestPair = 16;

type Pair = { readonly at: number; readonly family: number; readonly breaks: number };

/**
 * Where sentences after the first begin, as ascending UTF-16 offsets of characters that are not white space.
 * One pass over the text; each place is looked at a bounded number of times, so time grows with length alone.
 */
export function findBreaks(text: string, rules: CompiledRules): number[] {
  const { kinds } = rules;
  const length = text.length;
  const breaks: number[] = [];
  let items: readonly number[] = [];
  let open: Pair[] = [];
  let isLooseOpen = false;
  let head = skipSpace(text, 0);

  const close = (at: number, family: number) => {
    for (let i = open.length - 1; i >= 0; i--) {
      const pair = open[i]!;
      if (pair.family !== family) continue;
      // A pair holds together what is inside it, unless it is so long that it must be two strays.
      const isWhole = at - pair.at <= longestPair && !(rules.splitsQuotes && family === kind.quote);
      if (isWhole && breaks.length > pair.breaks) breaks.length = pair.breaks;
      open.length = i;
      return true;
    }
    return false;
  };
  /** Begins a sentence; answers where to go on reading, past the marker of a list item. */
  const begin = (at: number) => {
    head = at;
    const end = markerEnd(text, at);
    if (end > at && items.length === 0) items = listBreaks(text, at);
    return end;
  };

  let i = begin(head);
  while (i < length) {
    if (items.length > 0 && i >= items[0]!) {
      const item = items[0]!;
      items = items.slice(1);
      if (breaks.at(-1) !== item) breaks.push(item);
      i = Math.max(i, begin(item));
      continue;
    }
    const found = kinds[text.charCodeAt(i)]!;
    if (found === kind.plain) {
      i++;
    } else if (found === kind.single) {
      const end = endOfLooseSingle(text, i);
      if (end > i) isLooseOpen = !isLooseOpen;
      i = Math.max(end, i + 1);
    } else if (found === kind.open) {
      if (open.length < deepestPair) open.push({ at: i, family: kind.open, breaks: breaks.length });
      i++;
    } else if (found === kind.close && !isSmile(text, i)) {
      close(i, kind.open);
      i++;
    } else if (found === kind.quote) {
      if (!isOpening(text, i, open)) close(i, kind.quote);
      else if (open.length < deepestPair) open.push({ at: i, family: kind.quote, breaks: breaks.length });
      i++;
    } else if (found === kind.newline) {
      const next = skipSpace(text, i);
      if (next < length && (isBlankLine(text, i, next) || startsItem(text, next))) {
        open = [];
        isLooseOpen = false;
        if (breaks.at(-1) !== next) breaks.push(next);
        i = begin(next);
      } else i = next;
    } else {
      const run = endOfRun(text, i, rules, open, close, isLooseOpen);
      isLooseOpen &&= !run.isQuoted;
      const next = skipSpace(text, run.end);
      if (next >= length) break;
      const mayBreak = next > run.end || run.isWide || isGlued(text, i, next, run, rules);
      if (mayBreak && endsSentence(text, { head, stop: i, next, ...run }, rules)) {
        breaks.push(next);
        i = begin(next);
      } else i = Math.max(run.end, i + 1);
    }
  }
  return breaks;
}

/** The first place from `at` on that is not white space. */
function skipSpace(text: string, at: number): number {
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** From the first sentence mark past its fellows, closing marks and references such as [1]. */
function endOfRun(
  text: string,
  from: number,
  { kinds }: CompiledRules,
  open: readonly Pair[],
  close: (at: number, family: number) => boolean,
  isLooseOpen: boolean,
) {
  let end = from;
  let isWide = false;
  let hasMark = false;
  let stops = 0;
  let isClosed = false;
  let isQuoted = false;
  let isOutside = false;
  for (;;) {
    const code = text.charCodeAt(end);
    const found = end < text.length ? kinds[code]! : kind.plain;
    if (found >= kind.stop && found <= kind.ellipsis) {
      isWide ||= found === kind.wide;
      hasMark ||= found === kind.mark;
      isOutside = isClosed;
      if (!isClosed) stops += found === kind.stop ? 1 : found === kind.ellipsis ? 3 : 0;
      end++;
    } else if (found === kind.close) {
      close(end, kind.open);
      isClosed = true;
      end++;
    } else if (found === kind.quote && !isOpening(text, end, open)) {
      close(end, kind.quote);
      isQuoted = true;
      isClosed = true;
      end++;
    } else if (found === kind.single && !isLetter(text.charCodeAt(end + 1))) {
      isQuoted = true;
      end++;
    } else if (end < text.length && isInvisible(code)) {
      end++;
    } else if (code === 91 && /^\[(?:\d{1,3}|[a-z]|\d{1,3}[–,-]\d{1,3})\]/u.test(text.slice(end, end + 10))) {
      end = text.indexOf("]", end) + 1;
    } else if (code === 32 || code === 0xa0 || code === 0x202f) {
      const next = skipSpace(text, end);
      const further = next < text.length ? kinds[text.charCodeAt(next)]! : kind.plain;
      const isLoose = isAtEdge(text, next + 1);
      if (isLoose && further >= kind.stop && further <= kind.ellipsis) end = next;
      else if (isLoose && further === kind.quote && !isOpening(text, next, open)) end = next;
      else if (isLooseOpen && further === kind.single && endOfLooseSingle(text, next) > next) end = next;
      else if (text.charCodeAt(next) === 91 && /^\[\d{1,3}\]/u.test(text.slice(next, next + 5))) end = next;
      else break;
    } else break;
  }
  return { end, isWide, hasMark, stops, isClosed, isQuoted, isOutside };
}

/** The end of a single quotation mark, or two that stand for a double one, alone between spaces; `at` where none is. */
function endOfLooseSingle(text: string, at: number): number {
  if (at > 0 && !isSpace(text.charCodeAt(at - 1))) return at;
  const end = text[at + 1] === text[at] ? at + 2 : at + 1;
  return end >= text.length || isSpace(text.charCodeAt(end)) ? end : at;
}

function isAtEdge(text: string, at: number): boolean {
  return at >= text.length || !(isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)));
}

/** Whether a double quotation mark opens: its form decides where it can, else its neighbours, else what is open. */
function isOpening(text: string, at: number, open: readonly Pair[]): boolean {
  const mark = text[at]!;
  if (mark === "„" || mark === "‟" || mark === "〝") return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const isSpaceBefore = at === 0 || isSpace(before) || "([{-–—/¿¡'‘".includes(text[at - 1]!);
  const isSpaceAfter = at + 1 >= text.length || isSpace(after) || ".,;:!?".includes(text[at + 1]!);
  if (isSpaceBefore !== isSpaceAfter) return isSpaceBefore;
  if (mark === "«" || mark === "“") return true;
  if (mark === "»") return false;
  const isOpen = open.some((pair) => pair.family === kind.quote);
  // Closing marks are used on both sides in some typesetting; one right behind a full-width stop begins what follows.
  if (mark === "”") return !isOpen && text[at - 1] === "。" && isLetter(after);
  return !isOpen;
}

/** Whether two sentences were run together without a space: a word, a mark, and a word that may begin one. */
function isGlued(
  text: string,
  at: number,
  next: number,
  run: { stops: number; hasMark: boolean },
  rules: CompiledRules,
) {
  const before = text.charCodeAt(at - 1);
  const following = text.slice(next, next + 24);
  if (run.hasMark && rules.startsLower && isLower(before) && /^\p{Ll}{2,}[\s,]/u.test(following)) return true;
  if (!isUpper(text.charCodeAt(next)) || (run.stops > 1 && !rules.startsLower)) return false;
  const word = /^(?:\p{Lu}\p{Ll}+(?![\p{L}\d]|[.@/_]\S)|[AI](?=\s))/u.exec(following)?.[0];
  if (word === undefined || webEndings.has(word)) return false;
  if (isDigit(before)) return rules.starters.has(word) && isDigit(text.charCodeAt(at - 2));
  if (!isLower(before) || !isLetter(text.charCodeAt(at - 2))) return false;
  return !rules.behaviours.has(/\p{L}*$/u.exec(text.slice(Math.max(0, at - 24), at))![0]);
}

/** Whether a closing bracket is a mouth: in informal writing a smile ends a sentence. */
function isSmile(text: string, at: number): boolean {
  const eyes = text[at - 1] === "-" ? text[at - 2] : text[at - 1];
  return (eyes === ":" || eyes === ";") && text[at] === ")";
}

const webEndings = new Set(["Com", "Net", "Org", "Id", "Co", "Go", "Tv", "News"]);

function isBlankLine(text: string, from: number, to: number): boolean {
  return /\n[^\S\n]*\n|\r[^\S\r\n]*\r|\u2029/u.test(text.slice(from, to));
}

function startsItem(text: string, at: number): boolean {
  return "•⁃‣▪●◦·*".includes(text[at]!) || markerEnd(text, at) > at;
}
