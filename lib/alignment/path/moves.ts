/** How many sentences of each side one bead may join. */
export type Shape = { readonly source: number; readonly target: number };

const largest = 6;

/** Every shape of a bead with sentences on both sides, up to six in all. */
export const shapes: readonly Shape[] = Array.from({ length: largest - 1 }, (_, n) =>
  Array.from({ length: largest - 1 - n }, (_, m) => ({ source: n + 1, target: m + 1 })),
).flat();

/** The three ways in which a step along the path may go: a pair, a source sentence alone, a target sentence alone. */
export const pairing = 0;
export const sourceAlone = 1;
export const targetAlone = 2;

/** The chances of the steps of a path, as natural logarithms. */
export type MoveModel = {
  /** One for each of `shapes`. */
  readonly shapes: Float64Array;
  /** Entry `3 * before + after`: one way following another. Sentences alone come in runs. */
  readonly steps: Float64Array;
};

/** How often each shape and each step was seen, in the order of `MoveModel`. */
export type MoveCounts = { readonly shapes: Float64Array; readonly steps: Float64Array };

/** Nothing seen yet. */
export function noMoves(): MoveCounts {
  return { shapes: new Float64Array(shapes.length), steps: new Float64Array(9) };
}

/** The chances of each step, from what is usual and what was seen. */
export function learnMoves({ shapes: seenShapes, steps: seenSteps }: MoveCounts): MoveModel {
  const steps = new Float64Array(9);
  for (let before = 0; before < 3; before++) {
    const usual = usualSteps.slice(3 * before, 3 * before + 3);
    steps.set(
      logShares(usual, seenSteps.slice(3 * before, 3 * before + 3), before === pairing ? 100 : 10),
      3 * before,
    );
  }
  return { shapes: logShares(shapes.map(usualShape), seenShapes, 100), steps };
}

const usualSteps = [0.97, 0.015, 0.015, 0.55, 0.4, 0.05, 0.55, 0.05, 0.4];

/** Most sentences are translated one by one (Gale & Church 1993); each further sentence makes a bead rarer. */
function usualShape({ source, target }: Shape): number {
  return source + target === 2 ? 0.89 : 0.045 * 0.15 ** (source + target - 3);
}

function logShares(usual: readonly number[], seen: Float64Array, count: number): Float64Array {
  const whole = usual.reduce((sum, share) => sum + share, 0);
  const all = seen.reduce((sum, value) => sum + value, count);
  return Float64Array.from(usual, (share, k) => Math.log((seen[k]! + (count * share) / whole) / all));
}
