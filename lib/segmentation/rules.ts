import { kindTable, type KindTable } from "./characters";

/**
 * What one language knows about its sentences, as data. Word lists are separated by white space and written without
 * their last stop. A lower-case entry is met in any case ("dr" meets Dr. and DR.); an entry with a capital is met only
 * so or all in capitals ("Sat" does not meet the verb "sat").
 */
export type LanguageRules = {
  /** Primary language subtags of BCP 47. */
  readonly tags: string;
  /** Abbreviations that stand before what they belong to, and so never end a sentence: Dr. Jl. e.g. */
  readonly before?: string;
  /** Abbreviations that do not end a sentence where a number follows: No. p. Rp. */
  readonly beforeNumber?: string;
  /** Abbreviations that end a sentence only where a usual first word follows: Inc. Jr. */
  readonly inside?: string;
  /** Degrees and the like with inner stops: they end a sentence where a capital follows: S.H. p.m. */
  readonly after?: string;
  /** Capitalised words that begin a sentence much more often than they follow an abbreviation or an initial. */
  readonly starters?: string;
  /** Endings of capitalised words that begin a sentence, not a name: Rumahnya. */
  readonly starterEndings?: string;
  /** Words that follow an ordinal number written with a stop (12. Juni); given only where ordinals are so written. */
  readonly ordinals?: string;
  /** Words that begin a phrase of time at the head of a sentence (At 5 a.m. …). */
  readonly timeHeads?: string;
  /** Words written with a capital wherever they stand: I. */
  readonly alwaysCapital?: string;
  /** Further characters that end a sentence in this language only. */
  readonly marks?: string;
  /** Words that begin what is said about a quotation, in languages without capitals or with capital verbs. */
  readonly attributions?: string;
  /** Whether sentences inside one pair of quotation marks are separate segments. */
  readonly splitsQuotes?: boolean;
  /** Whether a sentence may begin in lower case behind a stop that follows a whole word, as in informal writing. */
  readonly startsLower?: boolean;
};

/** How an abbreviation behaves; the names are those of the lists. */
export type Behaviour = "before" | "beforeNumber" | "inside" | "after";

/** The rules of a language made ready for the scan. */
export type CompiledRules = {
  readonly kinds: KindTable;
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  readonly starters: ReadonlySet<string>;
  readonly starterEndings: readonly string[];
  readonly ordinals: ReadonlySet<string> | null;
  readonly timeHeads: ReadonlySet<string>;
  readonly attributions: readonly string[];
  readonly splitsQuotes: boolean;
  readonly startsLower: boolean;
  readonly alwaysCapital: ReadonlySet<string>;
};

const plainKinds = kindTable();

/** Makes the rules of a language ready; costs a moment, so keep the result. */
export function compileRules(rules: LanguageRules): CompiledRules {
  const behaviours = new Map<string, Behaviour>();
  for (const behaviour of ["after", "inside", "beforeNumber", "before"] as const) {
    for (const entry of words(rules[behaviour])) {
      for (const form of forms(entry)) behaviours.set(form, behaviour);
    }
  }
  return {
    kinds: rules.marks ? kindTable(rules.marks) : plainKinds,
    behaviours,
    starters: new Set(words(rules.starters)),
    starterEndings: words(rules.starterEndings),
    ordinals: rules.ordinals === undefined ? null : new Set(words(rules.ordinals)),
    timeHeads: new Set(words(rules.timeHeads)),
    attributions: words(rules.attributions),
    splitsQuotes: rules.splitsQuotes ?? false,
    startsLower: rules.startsLower ?? false,
    alwaysCapital: new Set(words(rules.alwaysCapital)),
  };
}

function words(list = ""): string[] {
  return list.split(/\s+/u).filter((word) => word !== "");
}

function forms(entry: string): string[] {
  const upper = entry.toUpperCase();
  return entry === entry.toLowerCase()
    ? [entry, entry.charAt(0).toUpperCase() + entry.slice(1), upper]
    : [entry, upper];
}
