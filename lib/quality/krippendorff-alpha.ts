export type Scale = "nominal" | "ordinal" | "interval";

/**
 * Krippendorff's alpha (Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011): 1 - Do / De over the
 * coincidences of values. `units` are the items, each with the values its raters gave, in any order; null is no rating,
 * and items with fewer than two ratings tell nothing. Null where no item has two, or all values are one and the same.
 * The order of an ordinal scale is that of the numbers.
 */
export function krippendorffAlpha(
  units: readonly (readonly (number | null)[])[],
  scale: Scale,
): number | null {
  const rated = units
    .map((values) => values.filter((value) => value !== null))
    .filter((values) => values.length > 1);
  const scaleValues = [...new Set(rated.flat())].toSorted((one, other) => one - other);
  const rankOf = new Map(scaleValues.map((value, rank) => [value, rank]));
  const totals = new Array<number>(scaleValues.length).fill(0);
  for (const value of rated.flat()) totals[rankOf.get(value)!]!++;
  const n = totals.reduce((sum, count) => sum + count, 0);
  const distance = distanceOf(scale, scaleValues, totals);

  let observed = 0;
  for (const values of rated) {
    let sum = 0;
    for (const one of values) {
      for (const other of values) sum += distance(rankOf.get(one)!, rankOf.get(other)!);
    }
    observed += sum / (values.length - 1);
  }
  let expected = 0;
  totals.forEach((count, one) => {
    totals.forEach((others, other) => {
      expected += count * others * distance(one, other);
    });
  });
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

/** The squared difference of two values, given by their ranks. */
function distanceOf(scale: Scale, values: readonly number[], totals: readonly number[]) {
  switch (scale) {
    case "nominal":
      return (one: number, other: number) => (one === other ? 0 : 1);
    case "interval":
      return (one: number, other: number) => (values[one]! - values[other]!) ** 2;
    case "ordinal": {
      const before = totals.map((_, rank) => totals.slice(0, rank).reduce((sum, count) => sum + count, 0));
      const place = (rank: number) => before[rank]! + totals[rank]! / 2;
      return (one: number, other: number) => (place(one) - place(other)) ** 2;
    }
  }
}
