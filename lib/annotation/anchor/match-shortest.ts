import { link, type Pair, type Range } from "./pair";

/** Beyond this many differences a range counts as rewritten: nothing in it is matched. */
const mostDifferences = 1200;

/** Matches the tokens of a range by the shortest edit (Myers 1986, the greedy algorithm). */
export function matchShortest(pair: Pair, { a0, a1, b0, b1 }: Range): void {
  const n = a1 - a0;
  const m = b1 - b0;
  const most = Math.min(n + m, mostDifferences);
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    // Only the diagonals that this round can read are kept.
    trace.push(reach.slice(most + 1 - d - 1, most + 1 + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[most + k]! < reach[most + k + 2]!);
      let x = down ? reach[most + k + 2]! : reach[most + k]! + 1;
      let y = x - k;
      while (x < n && y < m && pair.a[a0 + x] === pair.b[b0 + y]) {
        x++;
        y++;
      }
      reach[most + 1 + k] = x;
      if (x >= n && y >= m) return linkBack(pair, { a0, a1, b0, b1 }, trace);
    }
  }
}

function linkBack(pair: Pair, { a0, a1, b0, b1 }: Range, trace: readonly Int32Array[]): void {
  let x = a1 - a0;
  let y = b1 - b0;
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d]!;
    const at = (k: number) => reach[k + d + 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const beforeX = d === 0 ? 0 : down ? at(k + 1) : at(k - 1);
    const beforeY = d === 0 ? 0 : beforeX - (down ? k + 1 : k - 1);
    while (x > beforeX && y > beforeY) {
      x--;
      y--;
      link(pair, a0 + x, b0 + y);
    }
    x = beforeX;
    y = beforeY;
  }
}
