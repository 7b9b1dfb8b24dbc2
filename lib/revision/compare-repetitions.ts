import type { Repetition } from "./repetition";

/** How the translations of one source stand to each other. Texts are compared without white space at their ends. */
export type RepetitionComparison = {
  /** How many different translations there are, the own one among them; empty ones are none. */
  readonly variants: number;
  /** The segments whose translation is another than the own one; none while that is empty. */
  readonly differing: ReadonlySet<string>;
};

export function compareRepetitions(own: string, repetitions: readonly Repetition[]): RepetitionComparison {
  const ownText = own.trim();
  const texts = repetitions.map(({ target }) => target?.text.trim() ?? "");
  const differing = repetitions.filter(
    (_, at) => ownText !== "" && texts[at] !== "" && texts[at] !== ownText,
  );
  return {
    variants: new Set([ownText, ...texts].filter((text) => text !== "")).size,
    differing: new Set(differing.map(({ segmentId }) => segmentId)),
  };
}

/** The places that a translation could be given to: those with none, or with another one. */
export function fillable(own: string, repetitions: readonly Repetition[]): readonly Repetition[] {
  return repetitions.filter(({ target }) => (target?.text ?? "") !== own);
}
