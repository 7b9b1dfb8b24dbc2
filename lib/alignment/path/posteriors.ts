import type { Corridor } from "./corridor";
import { pairing, shapes, sourceAlone, targetAlone } from "./moves";

/** The probability of each step out of a cell, over all paths: of each shape, and of a sentence alone on either side. */
export type Posteriors = {
  /** Entry `cell * shapes.length + shape`. */
  readonly beads: Float32Array;
  readonly sources: Float32Array;
  readonly targets: Float32Array;
};

/** The forward–backward algorithm over the corridor (Rabiner 1989). `scores` as of `scoreBeads`, which it overwrites. */
export function findPosteriors(corridor: Corridor, scores: Float32Array, steps: Float64Array): Posteriors {
  const before = pass(corridor, scores, steps);
  return complete(corridor, scores, steps, before);
}

const count = shapes.length;

/** For each cell and way, the sum over all paths from the beginning that are about to leave the cell that way. */
function pass({ rows, low, high, starts, cells }: Corridor, scores: Float32Array, steps: Float64Array) {
  const leaving = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)] as const;
  for (let i = 0; i <= rows; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = starts[i]! + j - low[i]!;
      let paired = i === 0 && j === 0 ? 0 : -Infinity;
      for (let shape = 0; shape < count; shape++) {
        const row = i - shapes[shape]!.source;
        const column = j - shapes[shape]!.target;
        if (row < 0 || column < low[row]! || column > high[row]!) continue;
        const from = starts[row]! + column - low[row]!;
        paired = addLogs(paired, leaving[pairing][from]! + scores[from * count + shape]!);
      }
      const hasAbove = i > 0 && j <= high[i - 1]!;
      const source = hasAbove ? leaving[sourceAlone][starts[i - 1]! + j - low[i - 1]!]! : -Infinity;
      const target = j > low[i]! ? leaving[targetAlone][cell - 1]! : -Infinity;
      for (const way of [pairing, sourceAlone, targetAlone] as const) {
        const fromAlone = addLogs(
          source + steps[3 * sourceAlone + way]!,
          target + steps[3 * targetAlone + way]!,
        );
        leaving[way][cell] = addLogs(paired + steps[way]!, fromAlone);
      }
    }
  }
  return leaving;
}

function complete(
  { rows, columns, low, high, starts, cells }: Corridor,
  scores: Float32Array,
  steps: Float64Array,
  before: readonly [Float64Array, Float64Array, Float64Array],
): Posteriors {
  const arriving = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)] as const;
  const sources = new Float32Array(cells).fill(-Infinity);
  const targets = new Float32Array(cells).fill(-Infinity);
  for (let i = rows; i >= 0; i--) {
    for (let j = high[i]!; j >= low[i]!; j--) {
      const cell = starts[i]! + j - low[i]!;
      const isEnd = i === rows && j === columns;
      let paired = -Infinity;
      for (let shape = 0; shape < count; shape++) {
        const score = scores[cell * count + shape]!;
        if (score === -Infinity) continue;
        const row = i + shapes[shape]!.source;
        const to = starts[row]! + j + shapes[shape]!.target - low[row]!;
        const rest = score + arriving[pairing][to]!;
        scores[cell * count + shape] = before[pairing][cell]! + rest;
        paired = addLogs(paired, rest);
      }
      const hasBelow = i < rows && j >= low[i + 1]!;
      const source = hasBelow ? arriving[sourceAlone][starts[i + 1]! + j - low[i + 1]!]! : -Infinity;
      const target = j < high[i]! ? arriving[targetAlone][cell + 1]! : -Infinity;
      sources[cell] = before[sourceAlone][cell]! + source;
      targets[cell] = before[targetAlone][cell]! + target;
      for (const way of [pairing, sourceAlone, targetAlone] as const) {
        const rest = addLogs(source + steps[3 * way + sourceAlone]!, target + steps[3 * way + targetAlone]!);
        arriving[way][cell] = isEnd ? 0 : addLogs(paired + steps[3 * way + pairing]!, rest);
      }
    }
  }
  const whole = arriving[pairing][0]!;
  for (const figures of [scores, sources, targets]) {
    for (let k = 0; k < figures.length; k++) figures[k] = Math.min(1, Math.exp(figures[k]! - whole));
  }
  return { beads: scores, sources, targets };
}

function addLogs(a: number, b: number): number {
  const larger = a > b ? a : b;
  const smaller = a > b ? b : a;
  return larger - smaller < 20 ? larger + Math.log1p(Math.exp(smaller - larger)) : larger;
}
