import type { Corridor } from "./corridor";
import { shapes } from "./moves";
import type { Posteriors } from "./posteriors";

/** A step of the chosen path: the first sentences it takes, how many, and its probability. */
export type Step = {
  readonly source: number;
  readonly target: number;
  readonly sources: number;
  readonly targets: number;
  readonly probability: number;
};

/**
 * The path through the corridor on which the most beads are expected to be right, rather than the likeliest path as a
 * whole (Rabiner 1989 calls the two criteria apart). Being right about a pair is worth more than about a sentence alone.
 */
export function choosePath(corridor: Corridor, { beads, sources, targets }: Posteriors): readonly Step[] {
  const { rows, columns, low, high, starts, cells } = corridor;
  const best = new Float64Array(cells);
  const choice = new Int8Array(cells);
  for (let i = rows; i >= 0; i--) {
    for (let j = high[i]!; j >= low[i]!; j--) {
      if (i === rows && j === columns) continue;
      const cell = starts[i]! + j - low[i]!;
      let top = -Infinity;
      const offer = (value: number, chosen: number) => {
        if (value > top) {
          top = value;
          choice[cell] = chosen;
        }
      };
      shapes.forEach(({ source, target }, shape) => {
        const probability = beads[cell * shapes.length + shape]!;
        if (probability < negligible) return;
        offer(probability + best[starts[i + source]! + j + target - low[i + source]!]!, shape);
      });
      if (i < rows && j >= low[i + 1]!) {
        offer(aloneWorth * sources[cell]! + best[starts[i + 1]! + j - low[i + 1]!]!, sourceChoice);
      }
      if (j < high[i]!) offer(aloneWorth * targets[cell]! + best[cell + 1]!, targetChoice);
      best[cell] = top;
    }
  }
  const path: Step[] = [];
  for (let i = 0, j = 0; i < rows || j < columns;) {
    const cell = starts[i]! + j - low[i]!;
    const chosen = choice[cell]!;
    const shape = shapes[chosen];
    const [n, m, probability] =
      shape !== undefined
        ? [shape.source, shape.target, beads[cell * shapes.length + chosen]!]
        : chosen === sourceChoice
          ? [1, 0, sources[cell]!]
          : [0, 1, targets[cell]!];
    path.push({ source: i, target: j, sources: n, targets: m, probability });
    i += n;
    j += m;
  }
  return path;
}

const negligible = 1e-4;
const aloneWorth = 0.5;
const sourceChoice = 100;
const targetChoice = 101;
