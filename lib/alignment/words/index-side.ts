import { stripTags } from "@/lib/text/tags";
import { readTokens } from "./read-tokens";

/** One side of a document, its tokens numbered by kind. */
export type Side = {
  /** The token of each kind, by its number. */
  readonly kinds: readonly string[];
  /** For each sentence the kinds of its tokens, in order. */
  readonly sentences: readonly Int32Array[];
  /** For each kind the sentences it stands in, ascending, once for each time it stands there. */
  readonly places: readonly (readonly number[])[];
  /** The length of each sentence in UTF-16 units, white space not counted. */
  readonly lengths: readonly number[];
  /** The share of each kind among all tokens of the side. */
  readonly shares: Float64Array;
};

/** Reads and numbers the tokens of the sentences of one side, inline tags left out. `language` is a BCP 47 tag. */
export function indexSide(given: readonly string[], language: string): Side {
  const sentences = given.map(stripTags);
  const numbers = new Map<string, number>();
  const kinds: string[] = [];
  const places: number[][] = [];
  let total = 0;
  const numbered = sentences.map((sentence, at) =>
    Int32Array.from(readTokens(sentence, language), (token) => {
      let kind = numbers.get(token);
      if (kind === undefined) {
        kind = kinds.length;
        numbers.set(token, kind);
        kinds.push(token);
        places.push([]);
      }
      places[kind]!.push(at);
      total++;
      return kind;
    }),
  );
  return {
    kinds,
    sentences: numbered,
    places,
    lengths: sentences.map((sentence) => sentence.replace(/\s+/gu, "").length),
    shares: Float64Array.from(places, (found) => Math.max(found.length / total, rarest)),
  };
}

/** Texts keep to their subjects: in a long one, a rare word says less about a place than its share in the whole suggests. */
const rarest = 1 / 4000;
