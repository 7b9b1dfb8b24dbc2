import type { NumberWords } from "./numerals";
import type { Token } from "./tokens";

/** A text on its way into quantities. */
export type Reading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: NumberWords | null;
  readonly language: string;
  /** Whether the text is taken as it is, or has to keep to the habits of its language. */
  readonly side: "source" | "target";
};
