// Gale & Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993): lengths in characters and nothing else.

const moves = [
  { n: 1, m: 1, cost: -Math.log(0.89) },
  { n: 1, m: 0, cost: -Math.log(0.0099 / 2) },
  { n: 0, m: 1, cost: -Math.log(0.0099 / 2) },
  { n: 2, m: 1, cost: -Math.log(0.089 / 2) },
  { n: 1, m: 2, cost: -Math.log(0.089 / 2) },
  { n: 2, m: 2, cost: -Math.log(0.011) },
];
const ratio = 1;
const variance = 6.8;

/** The likeliest beads by length alone, searched within a band about the diagonal. */
export function alignByLength(source, target) {
  const [rows, columns] = [source.length, target.length];
  const reach = Math.max(200, Math.abs(rows - columns) + 50);
  const width = 2 * reach + 1;
  const costs = new Float64Array((rows + 1) * width).fill(Infinity);
  const chosen = new Int8Array((rows + 1) * width).fill(-1);
  const middle = (i) => Math.round((i * columns) / Math.max(1, rows));
  const cell = (i, j) => {
    const offset = j - middle(i) + reach;
    return i < 0 || j < 0 || offset < 0 || offset >= width ? -1 : i * width + offset;
  };
  const from = sumsOf(source);
  const to = sumsOf(target);
  costs[cell(0, 0)] = 0;
  for (let i = 0; i <= rows; i++) {
    for (let j = Math.max(0, middle(i) - reach); j <= Math.min(columns, middle(i) + reach); j++) {
      const here = cell(i, j);
      moves.forEach(({ n, m, cost }, move) => {
        const before = cell(i - n, j - m);
        if (before < 0 || costs[before] === Infinity) return;
        const sum = costs[before] + cost + mismatch(from[i] - from[i - n], to[j] - to[j - m]);
        if (sum >= costs[here]) return;
        costs[here] = sum;
        chosen[here] = move;
      });
    }
  }
  const beads = [];
  for (let i = rows, j = columns; i > 0 || j > 0;) {
    const { n, m } = moves[chosen[cell(i, j)]];
    beads.push([range(i - n, n), range(j - m, m)]);
    i -= n;
    j -= m;
  }
  return beads.reverse();
}

/** The negative logarithm of the two-sided tail of the normal distribution (Abramowitz & Stegun 26.2.17). */
function mismatch(source, target) {
  if (source === 0 && target === 0) return 0;
  const z = Math.abs(target - source * ratio) / Math.sqrt(((source + target / ratio) / 2) * variance);
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = 2 * Math.exp((-z * z) / 2) * 0.3989422804 * series;
  return tail > 1e-300 ? -Math.log(tail) : 700;
}

function sumsOf(sentences) {
  const sums = [0];
  for (const sentence of sentences) sums.push(sums.at(-1) + sentence.length);
  return sums;
}

function range(first, count) {
  return Array.from({ length: count }, (_, k) => first + k);
}
