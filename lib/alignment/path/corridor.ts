import type { Anchor } from "./find-anchors";

/**
 * The part of the matrix of borders that is searched. Border (i, j) has i source and j target sentences before it;
 * row `i` holds the columns `low[i]` to `high[i]`, and its cells are numbered from `starts[i]`.
 * Both limits never fall from row to row, neighbouring rows overlap, and both corners are inside.
 */
export type Corridor = {
  readonly rows: number;
  readonly columns: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly starts: Int32Array;
  readonly cells: number;
};

/** A corridor `slack` sentences wide on each side of the way through the anchors, wider where they lie far apart. */
export function drawCorridor(
  anchors: readonly Anchor[],
  sources: number,
  targets: number,
  slack: number,
): Corridor {
  const low = new Int32Array(sources + 1).fill(targets);
  const high = new Int32Array(sources + 1);
  const open = (row: number, from: number, to: number) => {
    if (row < 0 || row > sources) return;
    low[row] = Math.min(low[row]!, Math.max(0, from));
    high[row] = Math.max(high[row]!, Math.min(targets, to));
  };
  const ways = [{ source: 0, target: 0 }, ...anchors, { source: sources, target: targets }];
  for (let k = 1; k < ways.length; k++) {
    const from = ways[k - 1]!;
    const to = ways[k]!;
    const height = to.source - from.source;
    const width = to.target - from.target;
    const reach = slack + Math.min(widestReach, Math.ceil(Math.max(height, width) / 3));
    const slope = width / Math.max(1, height);
    for (let row = from.source - slack; row <= to.source + slack; row++) {
      const at = Math.min(Math.max(row - from.source, 0), height);
      const before = from.target + Math.floor(slope * Math.max(0, at - 1));
      const after = from.target + Math.ceil(slope * Math.min(height, at + 1));
      open(row, Math.max(before - reach, from.target - slack), Math.min(after + reach, to.target + slack));
    }
  }
  open(0, 0, 0);
  open(sources, targets, targets);
  return close(low, high, targets);
}

const widestReach = 150;

function close(low: Int32Array, high: Int32Array, targets: number): Corridor {
  const rows = low.length - 1;
  for (let i = rows - 1; i >= 0; i--) low[i] = Math.min(low[i]!, low[i + 1]!);
  for (let i = 1; i <= rows; i++) {
    high[i] = Math.max(high[i]!, high[i - 1]!);
    low[i] = Math.min(low[i]!, high[i - 1]!);
  }
  for (let i = rows - 1; i >= 0; i--) low[i] = Math.min(low[i]!, low[i + 1]!);
  const starts = new Int32Array(rows + 2);
  for (let i = 0; i <= rows; i++) starts[i + 1] = starts[i]! + high[i]! - low[i]! + 1;
  return { rows, columns: targets, low, high, starts, cells: starts[rows + 1]! };
}
