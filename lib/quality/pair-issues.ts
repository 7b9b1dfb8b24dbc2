import { placeKey, sharedLength, type RatedIssue } from "./issue";

/** What there is to decide at one place where two raters looked. */
export type IssuePair = {
  readonly kind: "agreed" | "overlapping" | "only_first" | "only_second";
  readonly firstId: string | null;
  readonly secondId: string | null;
};

/**
 * Sets the issues of two raters against each other; each issue is in exactly one pair. Agreed are those with the same
 * spans, category and severity. Equal ones stacked upon each other are a multiset: one of the other rater's answers for
 * one of them. Of the rest, those that share most characters are paired; what is left stands alone.
 */
export function pairIssues(
  first: readonly RatedIssue[],
  second: readonly RatedIssue[],
): readonly IssuePair[] {
  const left = new Set(second);
  const partnerOf = new Map<
    RatedIssue,
    { readonly other: RatedIssue; readonly kind: "agreed" | "overlapping" }
  >();
  for (const one of first) {
    const other = [...left].find((each) => isSame(one, each));
    if (other === undefined) continue;
    left.delete(other);
    partnerOf.set(one, { other, kind: "agreed" });
  }
  const candidates = first
    .filter((one) => !partnerOf.has(one))
    .flatMap((one) => [...left].map((other) => ({ one, other, rank: rankOf(one, other) })))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank);
  for (const { one, other } of candidates) {
    if (partnerOf.has(one) || !left.has(other)) continue;
    left.delete(other);
    partnerOf.set(one, { other, kind: "overlapping" });
  }
  return [
    ...first.map((one): IssuePair => {
      const partner = partnerOf.get(one);
      return partner === undefined
        ? { kind: "only_first", firstId: one.id, secondId: null }
        : { kind: partner.kind, firstId: one.id, secondId: partner.other.id };
    }),
    ...[...left].map(({ id }): IssuePair => ({ kind: "only_second", firstId: null, secondId: id })),
  ];
}

function isSame(one: RatedIssue, other: RatedIssue): boolean {
  return (
    one.category === other.category && one.severity === other.severity && placeKey(one) === placeKey(other)
  );
}

/** The same place before any overlap, then the longer one; the same words for it break ties. */
function rankOf(one: RatedIssue, other: RatedIssue): number {
  const shared = sharedLength(one, other);
  if (shared === 0) return 0;
  const isSamePlace = placeKey(one) === placeKey(other) ? 1e9 : 0;
  return isSamePlace + shared + (one.category === other.category ? 0.5 : 0);
}
