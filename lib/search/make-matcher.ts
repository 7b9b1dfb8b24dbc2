import type { Span } from "@/lib/text/span";
import { stripTags } from "@/lib/text/tags";
import { judgeEffort, type Judgement } from "./effort/judge-effort";
import { plainExpression } from "./plain-expression";
import { seenTextOf } from "./seen-text";
import { letter, wordBordersOf } from "./word-borders";

/** What is looked for, and how. `language` (BCP 47) decides which letters are one letter, and where words end. */
export type Search = {
  readonly query: string;
  readonly isRegex: boolean;
  readonly matchesCase: boolean;
  readonly wholeWords: boolean;
  readonly language?: string;
};

/** A place found: a span of the stored text, and what the parts of a regular expression took of it. */
export type Match = Span & {
  /** The match as a reader sees it. */
  readonly text: string;
  readonly groups: readonly (string | undefined)[];
  readonly named: Readonly<Record<string, string | undefined>>;
};

export type Matcher = {
  readonly ok: true;
  readonly search: Search;
  /**
   * Every place in a text, in order, none overlapping and none empty. Offsets are UTF-16 units. What is compared is the
   * text as a reader sees it: no tag is ever found, though one may stand within a place.
   */
  readonly find: (text: string) => readonly Span[];
  /** Whether there is such a place: quicker than finding all. */
  readonly isIn: (text: string) => boolean;
  /** As `find`, with what a replacement needs. */
  readonly match: (text: string) => readonly Match[];
};

export type SearchProblem = "empty" | "invalid" | Exclude<Judgement, "fit">;

/** Why nothing can be looked for. `detail` is what the machine says of an invalid expression, else empty. */
export type NoMatcher = {
  readonly ok: false;
  readonly problem: SearchProblem;
  readonly detail: string;
  readonly message: string;
};

/** The longest query, in UTF-16 units. */
export const longestQuery = 1000;

/**
 * Makes a search ready for many texts, which are in NFC as stored texts are. Text is found as typed; a regular
 * expression is JavaScript's, with the flag u, and refused where a text could make it run long (see judgeEffort).
 */
export function makeMatcher(search: Search): Matcher | NoMatcher {
  const { isRegex, matchesCase, wholeWords, language = "en" } = search;
  const query = search.query.normalize("NFC");
  if (query === "") return refuse("empty");
  if (query.length > longestQuery) return refuse("too_large");
  const plain = isRegex ? null : plainExpression(query, matchesCase, language);
  const borders = wholeWords ? wordBordersOf(language) : null;
  const written = plain?.source ?? query;
  const source = isRegex && borders?.isByLetter ? `(?:${written})(?!${letter})` : written;
  const ignoresCase = plain?.ignoresCase ?? !matchesCase;
  let expression: RegExp;
  try {
    // Alone first: what wraps it must not close a bracket that it leaves open.
    new RegExp(written, "u");
    expression = new RegExp(source, ignoresCase ? "giu" : "gu");
  } catch (error) {
    return refuse("invalid", reasonOf(error));
  }
  const judgement = isRegex ? judgeEffort(source, ignoresCase) : "fit";
  if (judgement !== "fit") return refuse(judgement);
  /** Gives every place of a seen text to `take`, until that says to stop. */
  const scan = (text: string, take: (found: RegExpExecArray) => boolean | void): void => {
    expression.lastIndex = 0;
    for (let found = expression.exec(text); found !== null; found = expression.exec(text)) {
      const start = found.index;
      const end = expression.lastIndex;
      if (start === end || borders?.areAt(text, { start, end }) === false) {
        expression.lastIndex = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
      } else if (take(found) === false) return;
    }
  };
  return {
    ok: true,
    search,
    find: (stored) => {
      const spans: Span[] = [];
      const { text, toStored } = seenTextOf(stored);
      scan(
        text,
        ({ index, 0: { length } }) => void spans.push(toStored({ start: index, end: index + length })),
      );
      return spans;
    },
    isIn: (stored) => {
      let isFound = false;
      scan(stripTags(stored), () => !(isFound = true));
      return isFound;
    },
    match: (stored) => {
      const matches: Match[] = [];
      const { text, toStored } = seenTextOf(stored);
      scan(text, (found) => {
        const span = toStored({ start: found.index, end: found.index + found[0].length });
        matches.push({ ...span, text: found[0], groups: found.slice(1), named: { ...found.groups } });
      });
      return matches;
    },
  };
}

const messages: Readonly<Record<SearchProblem, string>> = {
  empty: "Type what to find.",
  invalid: "This is not a regular expression",
  slow: "This regular expression could take very long: several of its repeated parts can stand for the same text. Repeat fewer parts, or say which characters each may take.",
  too_large: "This is too long to search for.",
  refers_back:
    "This regular expression refers back to a group, which could take very long. Write the part out instead.",
  looks_far:
    "This regular expression looks ahead or behind without a limit, which could take very long. Use a count such as {1,20} there.",
};

function refuse(problem: SearchProblem, detail = ""): NoMatcher {
  const message = detail === "" ? messages[problem] : `${messages[problem]}: ${detail}.`;
  return { ok: false, problem, detail, message };
}

function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.replace(/^Invalid regular expression: (?:\/.*\/[a-z]*: )?/su, "").toLowerCase();
}
