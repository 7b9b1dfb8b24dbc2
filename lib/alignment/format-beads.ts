import { alignSentences } from "./align-sentences";

/** Two texts to be aligned, each as its sentences. Languages are BCP 47 tags. */
export type AlignInput = {
  readonly id: string | number;
  readonly src_lang: string;
  readonly tgt_lang: string;
  readonly src: readonly string[];
  readonly tgt: readonly string[];
};

/** Their beads, as pairs of lists of sentence indices from 0. */
export type AlignOutput = {
  readonly id: string | number;
  readonly beads: readonly (readonly [source: readonly number[], target: readonly number[]])[];
};

/** The answer of `padanan align` for one line. */
export function formatBeads({ id, src_lang, tgt_lang, src, tgt }: AlignInput): AlignOutput {
  const beads = alignSentences(src, tgt, { sourceLanguage: src_lang, targetLanguage: tgt_lang });
  return { id, beads: beads.map(({ source, target }) => [source, target] as const) };
}
