/** What is known of the lengths of a document's sentences, in characters without white space. */
export type LengthModel = {
  /** Target characters for each source character. */
  readonly ratio: number;
  /** The variance of the difference for each character (Gale & Church 1993). */
  readonly variance: number;
  /** Shape and scale of the gamma distribution of target sentence lengths. */
  readonly shape: number;
  readonly scale: number;
  /** What that distribution needs for 0, 1, 2… sentences: the logarithm of its norm. */
  readonly norms: readonly number[];
};

/** The variance that Gale and Church measured, where nothing better is known. */
const usualVariance = 6.8;

/** More sentences than this are never weighed together. */
const most = 5;

/**
 * Learns the lengths of a document from samples of source and target lengths that belong together; with none,
 * the ratio is that of the whole texts.
 */
export function learnLengths(
  sources: readonly number[],
  targets: readonly number[],
  samples: readonly { readonly source: number; readonly target: number; readonly weight: number }[],
): LengthModel {
  const all = sum(targets);
  const mean = Math.max(1, all / Math.max(1, targets.length));
  const spread = sum(targets.map((length) => (length - mean) ** 2)) / Math.max(1, targets.length);
  const shape = Math.min(10, Math.max(0.8, mean ** 2 / Math.max(1, spread)));
  const whole = Math.min(4, Math.max(0.25, (all + 1) / (sum(sources) + 1)));
  const from = sum(samples.map(({ source, weight }) => source * weight));
  const to = sum(samples.map(({ target, weight }) => target * weight));
  const ratio = samples.length === 0 ? whole : (to + 500 * whole) / (from + 500);
  let squares = usualVariance * 20;
  let weights = 20;
  for (const { source, target, weight } of samples) {
    const size = (source * ratio + target) / 2 + 1;
    squares += weight * Math.min(40, (target - ratio * source) ** 2 / size);
    weights += weight;
  }
  const scale = mean / shape;
  const norms = Array.from({ length: most + 1 }, (_, count) => logGamma(shape * count) + Math.log(scale));
  return { ratio, variance: squares / weights, shape, scale, norms };
}

/**
 * How much likelier `target` characters in `sentences` sentences are as the translation of `source` characters than
 * as sentences of their own, as a natural logarithm. Student's t stands for the normal distribution, as a freely
 * translated sentence must not outweigh the words.
 */
export function weighLengths(model: LengthModel, source: number, target: number, sentences: number): number {
  const size = Math.max(1, (source * model.ratio + target) / 2 + 1);
  const deviation = Math.sqrt(size * model.variance);
  const z = (target - source * model.ratio) / deviation;
  const together =
    studentConstant - Math.log(deviation) - ((freedom + 1) / 2) * Math.log1p((z * z) / freedom);
  const k = model.shape * sentences;
  const x = Math.max(1, target) / model.scale;
  const alone = (k - 1) * Math.log(x) - x - model.norms[sentences]!;
  return together - alone;
}

const freedom = 5;
const studentConstant = Math.log(8 / (3 * Math.PI * Math.sqrt(freedom)));

/** Stirling's series; exact enough for lengths from 0.8 up. */
function logGamma(value: number): number {
  if (value < 7) return logGamma(value + 1) - Math.log(value);
  return (value - 0.5) * Math.log(value) - value + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * value);
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
