import type { JournalOutcome } from "@/lib/alignment/mending/journal";
import type { Setter } from "@/lib/alignment/mending/mending";

type Refusal = Extract<JournalOutcome, { ok: false }>["refusal"];

/** Why an act did nothing, in words for the person. */
export const refusalWords: Readonly<Record<Refusal, string>> = {
  no_neighbour: "There is no pair on that side.",
  nothing_to_move: "There is no sentence to move.",
  nothing_to_split: "A pair of one and one cannot be split. Unlink it instead.",
  nothing_to_unlink: "Only one side is there: nothing to unlink.",
  nothing_to_link: "No neighbour has just the other side.",
  nothing_to_cut: "Put the caret between two words of the sentence.",
  no_next_sentence: "No sentence of this pair follows.",
  nothing_to_undo: "Nothing to undo.",
  nothing_to_redo: "Nothing to do again.",
};

export type Trust = {
  readonly word: string;
  readonly figure: string | null;
  readonly look: "sure" | "likely" | "weak" | "set";
};

/** How far a pair can be trusted, as a person reads it. */
export function trustOf(setter: Setter): Trust {
  if (setter.by === "person") return { word: "Set by hand", figure: null, look: "set" };
  if (setter.by === "boilerplate") return { word: setter.reason ?? "Left out", figure: null, look: "set" };
  const figure = `${Math.floor(setter.confidence * 100)} %`;
  if (setter.confidence >= 0.9) return { word: "Sure", figure, look: "sure" };
  return setter.confidence >= 0.6
    ? { word: "Likely", figure, look: "likely" }
    : { word: "Weak", figure, look: "weak" };
}
