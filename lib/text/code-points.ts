/**
 * Offsets in code points for offsets in UTF-16 units, and back. Offsets inside a surrogate pair go to its start;
 * those outside the text go to its nearer end.
 */
export type CodePoints = {
  readonly toUnits: (codePoints: number) => number;
  readonly fromUnits: (units: number) => number;
};

export function codePointsOf(text: string): CodePoints {
  /** The offset in units of each pair, and how many code points stand before it. */
  const pairs: number[] = [];
  for (let at = text.search(/[\u{10000}-\u{10ffff}]/u); at >= 0 && at < text.length; at++) {
    if (text.codePointAt(at)! > 0xffff) pairs.push(at++);
  }
  const countBefore = (holds: (pair: number, index: number) => boolean): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(pairs[middle]!, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const inside = (offset: number, length: number) => Math.min(Math.max(offset, 0), length);
  return {
    toUnits: (codePoints) => {
      const at = inside(codePoints, text.length - pairs.length);
      return at + countBefore((pair, index) => pair - index < at);
    },
    fromUnits: (units) => {
      const at = inside(units, text.length);
      return at - countBefore((pair) => pair + 1 < at) - (isInsidePair(text, at) ? 1 : 0);
    },
  };
}

function isInsidePair(text: string, at: number): boolean {
  return at > 0 && at < text.length && text.codePointAt(at - 1)! > 0xffff;
}
