import { weighLengths, type LengthModel } from "../evidence/length-model";
import { longestSpan } from "../evidence/weigh-words";
import type { Corridor } from "./corridor";
import { shapes, type MoveModel } from "./moves";

/** Everything that speaks for or against a bead. The words are as `weighWords` gives them, in both directions. */
export type Evidence = {
  readonly targetWords: Float32Array;
  readonly sourceWords: Float32Array;
  readonly lengths: LengthModel;
  readonly sourceLengths: readonly number[];
  readonly targetLengths: readonly number[];
  readonly moves: MoveModel;
};

/**
 * The natural logarithm of each bead's likelihood against its sentences standing alone: entry
 * `cell * shapes.length + shape` for the bead that begins at the border of that cell, -Infinity where the corridor has none.
 * Both directions see the same facts, so each counts half; words are not independent of each other, so both count less.
 */
export function scoreBeads(corridor: Corridor, evidence: Evidence): Float32Array {
  const { rows, columns, low, high, starts, cells } = corridor;
  const { targetWords, sourceWords, lengths, sourceLengths, targetLengths, moves } = evidence;
  const out = new Float32Array(cells * shapes.length).fill(-Infinity);
  for (let i = 0; i < rows; i++) {
    for (let j = low[i]!; j <= high[i]! && j < columns; j++) {
      const cell = starts[i]! + j - low[i]!;
      shapes.forEach(({ source: n, target: m }, shape) => {
        if (i + n > rows || j + m > columns || j + m > high[i]! || j < low[i + n]! || j + m < low[i + n]!) {
          return;
        }
        let words = 0;
        let source = 0;
        let target = 0;
        for (let t = 0; t < m; t++) {
          words += targetWords[(cell + t) * longestSpan + n - 1]!;
          target += targetLengths[j + t]!;
        }
        for (let s = 0; s < n; s++) {
          words += sourceWords[(starts[i + s]! + j - low[i + s]!) * longestSpan + m - 1]!;
          source += sourceLengths[i + s]!;
        }
        out[cell * shapes.length + shape] =
          moves.shapes[shape]! + wordWeight * words + weighLengths(lengths, source, target, m);
      });
    }
  }
  return out;
}

const wordWeight = 0.4;
