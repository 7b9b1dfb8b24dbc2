import { isDigit, isInvisible, isLetter, isLower, isSpace, isUpper, kind } from "./characters";
import { listBreaks, markerEnd } from "./list-markers";
import type { CompiledRules } from "./rules";

/** A place where a sentence may end; all offsets are UTF-16 units. */
export type Candidate = {
  /** Where the sentence began. */
  readonly head: number;
  /** The first mark of the run that may end it. */
  readonly stop: number;
  /** Where the next sentence would begin. */
  readonly next: number;
  readonly isWide: boolean;
  /** Whether the run holds ! or ?. */
  readonly hasMark: boolean;
  /** How many full stops the run has before anything closes. */
  readonly stops: number;
  readonly isClosed: boolean;
  readonly isQuoted: boolean;
  /** Whether a further mark stands behind what closed: the sentence around it ends too. */
  readonly isOutside: boolean;
};

/** The longest token before a stop that is looked up, in UTF-16 units. */
const longestToken = 24;

/** Whether a sentence ends at the candidate, judged by what stands before the mark and behind it. */
export function endsSentence(text: string, candidate: Candidate, rules: CompiledRules): boolean {
  const { stop, next, isWide, hasMark, stops, isClosed, isOutside } = candidate;
  if (isCredit(text, next)) return false;
  const first = firstLetter(text, next, rules);
  if (first < 0) return false;
  const code = text.charCodeAt(first);
  if (isWide) return !startsAttribution(text, candidate, first, rules);
  // Between brackets a mark alone is a remark on the word before it, and dots alone are an omission: (!) […]
  if (rules.kinds[text.charCodeAt(stop - 1)] === kind.open && isClosed && !isOutside) return false;
  if (isLower(code)) return startsInLowerCase(text, candidate, first, rules);
  if (startsAttribution(text, candidate, first, rules)) return false;
  if (stops > 1) return (isUpper(code) || hasMark) && !rules.alwaysCapital.has(wordAt(text, first));
  if (hasMark || stops === 0) return true;
  return isOutside || !isHeldTogether(text, candidate, first, rules);
}

/**
 * Whether a sentence begins although no capital says so: behind a whole word, where a list item follows, or where the
 * sentence before began in lower case too and a usual first word follows.
 */
function startsInLowerCase(text: string, candidate: Candidate, first: number, rules: CompiledRules): boolean {
  const { stop, head, next, hasMark, stops, isClosed, isQuoted, isOutside } = candidate;
  if (markerEnd(text, next) > next && listBreaks(text, next).length > 0) return true;
  if (!rules.startsLower || first !== next || stops > 1) return false;
  if ((isClosed || isQuoted) && !isOutside) return false;
  if (hasMark) return isLower(text.charCodeAt(head));
  const token = text.slice(tokenStart(text, stop, head, rules), stop);
  if (rules.behaviours.has(token)) return false;
  if (/^\p{L}{4,}$/u.test(token)) return /[aeiouáéíóúàèìòùâêîôûäöü]/iu.test(token);
  return (
    isLower(text.charCodeAt(head)) &&
    /^[\p{L}'’\d-]{2,}$/u.test(token) &&
    isStarter(wordAt(text, first), rules)
  );
}

function isStarter(word: string, { starters }: CompiledRules): boolean {
  return starters.has(word) || starters.has(word.charAt(0).toUpperCase() + word.slice(1));
}

/** Whether the stop belongs to the token before it, so that the sentence goes on. */
function isHeldTogether(text: string, candidate: Candidate, first: number, rules: CompiledRules): boolean {
  const { stop, head, next, isQuoted, isClosed } = candidate;
  // In text cut into tokens a space stands before the stop: Mr . Robinson
  const until = stop > head + 1 && text[stop - 1] === " " ? stop - 1 : stop;
  const from = tokenStart(text, until, head, rules);
  const token = text.slice(from, until).replaceAll(/[\u200e\u200f\u202a-\u202e]/gu, "");
  if (token === "") return false;
  const code = text.charCodeAt(first);
  const word = wordAt(text, first);
  const follows =
    rules.starters.has(word) || rules.starterEndings.some((end) => word.length > 5 && word.endsWith(end));
  if (/^[\d.,]+$/u.test(token)) return !isClosed && numberGoesOn(text, from, token, first, word, rules);
  const behaviour = rules.behaviours.get(token);
  if (behaviour === "before") return !isQuoted;
  if (behaviour === "beforeNumber" && (isDigit(code) || (!follows && /^[IVXLC]+$/u.test(word)))) return true;
  if (isQuoted) return false;
  if (behaviour !== undefined && text[next] === "(") return true;
  if (behaviour === "inside") return !follows;
  if (behaviour === "after") {
    return (
      from === head || goesOnShort(text, first, rules) || (!follows && isTimePhrase(text, head, from, rules))
    );
  }
  if (isClosed) return false;
  if (rules.ordinals !== null && /^[IVXL]+$/u.test(token)) return rules.ordinals.has(word);
  // What stands behind a hyphen is the end of a compound, not an initial: APBN-P
  const isCompound = from > 0 && "-–/".includes(text[from - 1]!);
  if (token.length === 1 && isLetter(token.charCodeAt(0)) && !isCompound) {
    return holdsInitial(text, from, head, token, first, follows);
  }
  if (/^(?:\p{L}\p{M}*\.){1,6}\p{L}\p{M}*$/u.test(token)) return !follows;
  return false;
}

/** Whether a further abbreviation follows: Ltd. Tbk. */
function goesOnShort(text: string, first: number, rules: CompiledRules): boolean {
  const word = wordAt(text, first);
  return text[first + word.length] === "." && rules.behaviours.get(word) === "after";
}

/** An initial or a one-letter abbreviation goes on into its name, unless a usual first word follows. */
function holdsInitial(
  text: string,
  from: number,
  head: number,
  token: string,
  first: number,
  follows: boolean,
) {
  if (from === head) return true;
  const isSmall = isLower(token.charCodeAt(0));
  if (isDigit(text.charCodeAt(first))) return isSmall;
  const isInitialNext = text[first + 1] === "." && isUpper(text.charCodeAt(first));
  return isInitialNext || !follows;
}

/** Whether a stop behind a number makes it an ordinal, or groups its digits. */
function numberGoesOn(
  text: string,
  from: number,
  token: string,
  first: number,
  word: string,
  rules: CompiledRules,
) {
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(token) && /^\d{3}(?!\d)/u.test(text.slice(first, first + 4))) {
    return true;
  }
  const { ordinals, starters } = rules;
  if (ordinals === null || !/^\d{1,2}$/u.test(token) || text[from - 1] === "-") return false;
  return ordinals.has(word) || (!starters.has(word) && isUpper(text.charCodeAt(first)));
}

/** Whether the sentence so far is a phrase of time that leads in the rest: "On Monday at 5 a.m." */
function isTimePhrase(text: string, head: number, from: number, { timeHeads }: CompiledRules): boolean {
  if (timeHeads.size === 0 || from - head > 60) return false;
  return timeHeads.has(wordAt(text, head));
}

function tokenStart(text: string, stop: number, head: number, { kinds }: CompiledRules): number {
  let from = stop;
  const least = Math.max(head, stop - longestToken);
  while (from > least) {
    const code = text.charCodeAt(from - 1);
    const found = kinds[code]!;
    if (
      isSpace(code) ||
      (found >= kind.open && found !== kind.stop) ||
      ",;:/&=–—-".includes(text[from - 1]!)
    ) {
      break;
    }
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
    ) {
      continue;
    }
    if ("-–—•⁃‣▪●◦·*¿¡_#".includes(text[at]!)) continue;
    if (at === next && ",;:%)]}/、，；：،؛".includes(text[at]!)) return -1;
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
