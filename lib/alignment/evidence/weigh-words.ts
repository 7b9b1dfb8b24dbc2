import type { Corridor } from "../path/corridor";
import type { Side } from "../words/index-side";
import { turnLinks, type Links } from "./links";

/** How many neighbouring sentences of the given side are weighed together at most. */
export const longestSpan = 5;

/** Where the sentence pairs of a corridor keep their figures, seen from the made side. */
export type Window = {
  /** The first and last given sentence that made sentence `at` is compared with; none where the last is the smaller. */
  readonly first: (at: number) => number;
  readonly last: (at: number) => number;
  readonly cell: (given: number, made: number) => number;
};

/** The target sentences as made from source sentences. */
export function windowOfTargets({ rows, columns, low, high, starts }: Corridor): Window {
  const firsts = new Int32Array(columns).fill(rows);
  const lasts = new Int32Array(columns).fill(-1);
  for (let i = 0; i < rows; i++) {
    for (let j = low[i]!; j <= high[i]! && j < columns; j++) {
      firsts[j] = Math.min(firsts[j]!, i);
      lasts[j] = Math.max(lasts[j]!, i);
    }
  }
  return {
    first: (at) => firsts[at]!,
    last: (at) => lasts[at]!,
    cell: (given, made) => starts[given]! + made - low[given]!,
  };
}

/** The source sentences as made from target sentences. */
export function windowOfSources({ columns, low, high, starts }: Corridor): Window {
  return {
    first: (at) => low[at]!,
    last: (at) => Math.min(high[at]!, columns - 1),
    cell: (given, made) => starts[made]! + given - low[made]!,
  };
}

/**
 * For each pair of a made sentence and a span of 1 to `longestSpan` given sentences, how much likelier the words of the
 * former are as a translation of the latter than by chance, as a natural logarithm: entry
 * `cell(first given, made) * longestSpan + span - 1`. Words are made one by one, as in IBM model 1 (Brown et al. 1993)
 * against a background as in Moore (2002); `trust[kind]` is the share of a made kind that its links explain.
 */
export function weighWords(
  given: Side,
  made: Side,
  links: Links,
  trust: Float64Array,
  window: Window,
  cells: number,
): Float32Array {
  const out = new Float32Array(cells * longestSpan);
  const origins = turnLinks(links, made.kinds.length, weakest);
  const count = given.sentences.length;
  const tokensBefore = new Float64Array(count + 1);
  given.sentences.forEach((tokens, at) => (tokensBefore[at + 1] = tokensBefore[at]! + tokens.length));
  const masses = new Float64Array(count + 1);
  const sums = new Float64Array(count * longestSpan);
  const products = new Float64Array(count * longestSpan);
  made.sentences.forEach((tokens, at) => {
    const first = window.first(at);
    const last = window.last(at);
    if (last < first) return;
    const end = Math.min(count, last + longestSpan);
    let unexplained = 0;
    for (const kind of tokens) unexplained += Math.log(1 - trust[kind]!);
    const width = (last - first + 1) * longestSpan;
    sums.fill(unexplained, 0, width);
    products.fill(1, 0, width);
    for (const kind of tokens) {
      if (!gather(origins, kind, given, first, end, masses)) continue;
      const odds = trust[kind]! / (1 - trust[kind]!) / made.shares[kind]!;
      for (let g = first; g <= last; g++) {
        let mass = 0;
        for (let span = 1; span <= longestSpan && g + span <= end; span++) {
          mass += masses[g + span - 1 - first]!;
          if (mass === 0) continue;
          const entry = (g - first) * longestSpan + span - 1;
          products[entry]! *= 1 + (odds * mass) / (tokensBefore[g + span]! - tokensBefore[g]! + 1);
          if (products[entry]! > tooLarge) {
            sums[entry]! += Math.log(products[entry]!);
            products[entry] = 1;
          }
        }
      }
    }
    for (let entry = 0; entry < width; entry++) {
      const g = first + Math.floor(entry / longestSpan);
      out[window.cell(g, at) * longestSpan + (entry % longestSpan)] =
        sums[entry]! + Math.log(products[entry]!);
    }
  });
  return out;
}

const weakest = 0.003;

/** Chances are multiplied as long as they can be, since logarithms are slow to take. */
const tooLarge = 1e250;

/** Sums what each given sentence from `first` before `end` says for `kind`; whether any says something. */
function gather(
  origins: Links,
  kind: number,
  given: Side,
  first: number,
  end: number,
  masses: Float64Array,
): boolean {
  let any = false;
  masses.fill(0, 0, end - first);
  for (let k = origins.starts[kind]!; k < origins.starts[kind + 1]!; k++) {
    const places = given.places[origins.made[k]!]!;
    const weight = origins.weights[k]!;
    for (let p = firstFrom(places, first); p < places.length && places[p]! < end; p++) {
      masses[places[p]! - first]! += weight;
      any = true;
    }
  }
  return any;
}

/** The first index of the ascending `places` that is not before `from`. */
function firstFrom(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
