import type { Span } from "@/lib/text/span";

/** What can be wrong, for each check. With the check it names the words in the message catalogue. */
export type Faults = {
  /** Nothing is translated. */
  empty: "empty";
  same_as_source: "same";
  /**
   * `missing` and `added`: a number stands on one side only. `changed`: it has other digits.
   * `magnitude`: the same digits, another size (50.000 as 50.0, juta as billion).
   * `format`: the right value, written with the separators of the other language.
   */
  numbers: "missing" | "added" | "changed" | "magnitude" | "format";
  /** A mark without its partner, or one closed by a mark of another kind. */
  pairs: "unclosed" | "unopened" | "mixed";
  end_punctuation: "missing" | "added" | "changed";
  repeated_word: "repeated";
  spaces: "double" | "start" | "end" | "before_mark" | "inside_bracket" | "odd";
  /** `order`: the same tags, but crossed or closed before they are opened. */
  tags: "missing" | "added" | "order";
  names: "changed";
  length: "short" | "long";
};

export type CheckId = keyof Faults;

/** All checks, in the order in which their findings are told. */
export const checkIds = [
  "empty",
  "tags",
  "same_as_source",
  "numbers",
  "pairs",
  "end_punctuation",
  "repeated_word",
  "spaces",
  "names",
  "length",
] as const satisfies readonly CheckId[];

/** Errors block confirm; warnings ask once. */
export type Severity = "error" | "warning";

/** What one check says about one segment. Spans are UTF-16 offsets in the texts as given, tags included. */
export type FindingOf<C extends CheckId> = {
  readonly check: C;
  readonly severity: Severity;
  readonly fault: Faults[C];
  /** What the words of the message name. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly source: readonly Span[];
  /** Empty when the place is only in the source. */
  readonly target: readonly Span[];
  /** The whole target with this fault mended; null where a person has to decide. */
  readonly fix: string | null;
  /** Names the fault without its place, stable while it persists and unique in its segment: what a dismissal remembers. */
  readonly key: string;
};

export type Finding = { [C in CheckId]: FindingOf<C> }[CheckId];
