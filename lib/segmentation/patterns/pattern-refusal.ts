/** Why a pattern cannot be used. Closed; a sign stands for the character or word at fault. */
const reasons = {
  unopened: "a bracket closes that never opened",
  unclosed: "a bracket never closes",
  deep_groups: "groups are nested too deep",
  deep_classes: "classes are nested too deep",
  repeats_nothing: "“{sign}” repeats nothing",
  looks_ahead: "it looks ahead",
  looks_behind: "it looks behind",
  refers_back: "it refers back to a group",
  unknown_flag: "the flag “{sign}” is not known",
  no_count: "“{sign}” begins no count",
  backward_count: "a count runs backwards",
  large_count: "its counts are too large",
  unknown_escape: "“{sign}” is not known",
  no_character: "“{sign}” names no character",
  unknown_class: "it holds a class of characters that is not known",
  unfinished: "it ends in the middle",
  empty: "it is empty",
  all_too_large: "all rules together are too large",
} as const;

export type PatternFault = keyof typeof reasons;
export const patternFaults = Object.keys(reasons) as readonly PatternFault[];

/** A pattern that cannot be used, with the reason in words. */
export class PatternRefusal extends Error {
  override readonly name = "PatternRefusal";
  /** The character of the pattern, from 1, up to which it could be read; null where it is about the whole. */
  at: number | null = null;

  constructor(
    readonly fault: PatternFault,
    readonly sign = "",
  ) {
    super(reasons[fault].replace("{sign}", () => sign));
  }
}
