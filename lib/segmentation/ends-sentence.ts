import { isDigit, isInvisible, isLetter, isLower, isSpace, isUpper, kind } from "./characters";
import type { CompiledRules } from "./rules";

/** A place where a sentence may end; all offsets are UTF-16 units. */
export type Candidate = {
  /** Where the sentence began. */
  readonly head: number;
  /** The first mark of the run that may end it. */
  readonly stop: number;
  /** Behind the run and all that closes with it. */
  readonly end: number;
  /** Where the next sentence would begin. */
  readonly next: number;
  readonly isWide: boolean;
  /** Whether the run holds ! or ?. */
  readonly hasMark: boolean;
  /** How many full stops the run has before anything closes. */
  readonly stops: number;
  readonly isClosed: boolean;
  readonly isQuoted: boolean;
};

/** The longest token before a stop that is looked up, in UTF-16 units. */
const longestToken = 24;

/** Whether a sentence ends at the candidate, judged by what stands before the mark and behind it. */
export function endsSentence(text: string, candidate: Candidate, rules: CompiledRules): boolean {
  const { stop, next, isWide, hasMark, stops } = candidate;
  if (isCredit(text, next)) return false;
  const first = firstLetter(text, next, rules);
  if (first < 0) return false;
  const code = text.charCodeAt(first);
  if (isWide) return !startsAttribution(text, candidate, first, rules);
  if (isLower(code)) return false;
  if (startsAttribution(text, candidate, first, rules)) return false;
  // A mark alone between brackets is a remark on the word before it: (!)
  if (hasMark || stops === 0) return !(rules.kinds[text.charCodeAt(stop - 1)] === kind.open);
  if (stops > 1) return !isDigit(code);
  return !isHeldTogether(text, candidate, first, rules);
}

/** Whether the stop belongs to the token before it, so that the sentence goes on. */
function isHeldTogether(text: string, candidate: Candidate, first: number, rules: CompiledRules): boolean {
  const { stop, head, next, isQuoted, isClosed } = candidate;
  const from = tokenStart(text, stop, rules);
  const token = text.slice(from, stop).replaceAll(/[\u200e\u200f\u202a-\u202e]/gu, "");
  if (token === "") return false;
  const code = text.charCodeAt(first);
  const word = wordAt(text, first);
  const isStarter = rules.starters.has(word);
  if (/^\d+$/u.test(token)) return isOrdinal(token, word, code, isStarter, rules) && !isClosed;
  const behaviour = rules.behaviours.get(token);
  if (behaviour === "before") return !isQuoted;
  if (behaviour === "beforeNumber" && (isDigit(code) || /^[IVXLC]+$/u.test(word))) return true;
  if (isQuoted) return false;
  if (behaviour !== undefined && text[next] === "(") return true;
  if (behaviour === "inside") return !isStarter;
  if (behaviour === "after") return isTimePhrase(text, head, from, rules);
  if (isClosed) return false;
  if (isSingleLetter(token)) return holdsInitial(text, from, head, token, code, isStarter);
  if (/^(?:\p{L}\p{M}*\.){1,6}\p{L}\p{M}*$/u.test(token)) return !isStarter;
  return false;
}

/** An initial or a one-letter abbreviation goes on into its name, unless a usual first word follows. */
function holdsInitial(
  text: string,
  from: number,
  head: number,
  token: string,
  code: number,
  isStarter: boolean,
) {
  if (from === head) return true;
  if (isDigit(code)) return isLetter(token.charCodeAt(0)) && isLower(token.charCodeAt(0));
  return !isStarter;
}

function isOrdinal(
  token: string,
  word: string,
  code: number,
  isStarter: boolean,
  { ordinals }: CompiledRules,
): boolean {
  if (ordinals === null || token.length > 2) return false;
  return ordinals.has(word) || (!isStarter && isUpper(code) && Number(token) <= 31);
}

function isSingleLetter(token: string): boolean {
  return token.length === 1 && isLetter(token.charCodeAt(0));
}

/** Whether all that stands before the token is a phrase of time at the head of the sentence: "At 5 a.m." */
function isTimePhrase(text: string, head: number, from: number, { timeHeads }: CompiledRules): boolean {
  if (timeHeads.size === 0 || from - head > 24) return false;
  const words = text.slice(head, from).trim().split(/\s+/u);
  return words.length <= 3 && timeHeads.has(words[0]!);
}

function tokenStart(text: string, stop: number, { kinds }: CompiledRules): number {
  let from = stop;
  const least = Math.max(0, stop - longestToken);
  while (from > least) {
    const code = text.charCodeAt(from - 1);
    const found = kinds[code]!;
    if (isSpace(code) || (found >= kind.open && found !== kind.stop) || ",;:/&=–—-".includes(text[from - 1]!))
      break;
    from--;
  }
  return from;
}

/** The first letter, digit or sign of the next sentence, past what may open it; -1 where none can begin there. */
function firstLetter(text: string, next: number, { kinds }: CompiledRules): number {
  const last = Math.min(text.length, next + 12);
  for (let at = next; at < last; at++) {
    const code = text.charCodeAt(at);
    const found = kinds[code]!;
    if (
      found === kind.open ||
      found === kind.quote ||
      found === kind.single ||
      isSpace(code) ||
      isInvisible(code)
    )
      continue;
    if ("-–—•⁃‣▪●◦·*¿¡_#".includes(text[at]!)) continue;
    if (at === next && ",;:%)]}、，；：،؛".includes(text[at]!)) return -1;
    return at;
  }
  return next;
}

function wordAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < 24 && isLetter(text.charCodeAt(end))) end++;
  return text.slice(at, end);
}

/** Whether what follows a closed quotation says who spoke, and so belongs to the same sentence. */
function startsAttribution(
  text: string,
  { isQuoted, isClosed }: Candidate,
  first: number,
  rules: CompiledRules,
) {
  if (!isQuoted && !isClosed) return false;
  return rules.attributions.some((each) => text.startsWith(each, first));
}

/**
 * Whether the rest of the paragraph is one short credit in brackets, such as (KCNA) or (Roman Chop/Getty Images):
 * it belongs to the caption before it. A sentence in brackets, with its own stop, does not.
 */
function isCredit(text: string, next: number): boolean {
  const mark = text[next];
  if (mark !== "(" && mark !== "[") return false;
  return /^[([][^()[\]\n.!?]{0,38}(?:\.\p{L}[^()[\]\n.!?]{0,38})?(?:[^()[\]\n!?]{0,60}[^()[\]\n.!?])?[)\]]\.?[^\S\n]*(?:\n|$)/u.test(
    text.slice(next, next + 160),
  );
}
