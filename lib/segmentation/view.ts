import { patternFaults } from "./patterns/pattern-refusal";
import type { RuleSet } from "./rule-set";

/** The rules of a project as its members see them. */
export type RuleSetView = RuleSet & {
  /** 0 before the first change; a change names the version it was made on. */
  readonly version: number;
  /** Who changed them last, and when (ISO 8601); null before the first change. */
  readonly changed: { readonly by: string; readonly at: string } | null;
};

export const importFaults = [...patternFaults, "long_pattern", "decides_everywhere", "too_long"] as const;

/** Why a rule of a file was not taken, or the languages of a list where `number` is null. */
export type ImportFault = {
  readonly fault: (typeof importFaults)[number];
  /** The character, word or length at fault, where one is. */
  readonly sign: string;
  /** The character of the pattern, from 1, up to which it could be read; null where it is about the whole. */
  readonly at: number | null;
};

/** A rule, or a list of rules, of an imported file that was not taken. */
export type RefusedImport = {
  readonly list: string;
  /** Its place in its list, from 1; null where the whole list was not taken. */
  readonly number: number | null;
  /** The line of the file on which it begins, where that is known. */
  readonly line: number | null;
  /** The pattern that is at fault. */
  readonly pattern: string;
  /** Null for what no text may hold, which only the message tells. */
  readonly fault: ImportFault | null;
  readonly message: string;
};

/** What came of an imported file. */
export type ImportReport = {
  readonly version: number;
  readonly taken: number;
  readonly refused: readonly RefusedImport[];
  /** Lists that the file has for no language, so that they were left out. */
  readonly unmapped: readonly string[];
};
