import type { Span } from "@/lib/text/span";

export type LabelledSpan = Span & { readonly label: string };

export type SpanAgreement = {
  /** F1 of spans with the same start and end; null where neither rater marked anything. */
  readonly exact: number | null;
  /** F1 where any shared character counts as found. */
  readonly overlapping: number | null;
  /** Of the pairs of spans that overlap, the share with the same label; null where none overlap. */
  readonly labels: number | null;
};

/**
 * How far two raters agree on the spans of one text. Equal spans of one rater count as often as they were marked:
 * one of the other rater's answers for one of them.
 */
export function agreeOnSpans(one: readonly LabelledSpan[], other: readonly LabelledSpan[]): SpanAgreement {
  const open = new Map<string, number>();
  for (const { start, end } of other) open.set(`${start}:${end}`, (open.get(`${start}:${end}`) ?? 0) + 1);
  let exact = 0;
  for (const { start, end } of one) {
    const left = open.get(`${start}:${end}`) ?? 0;
    if (left === 0) continue;
    open.set(`${start}:${end}`, left - 1);
    exact++;
  }
  const found = (from: readonly Span[], among: readonly Span[]) =>
    from.filter((span) => among.some((each) => overlap(span, each))).length;
  const pairs = one.flatMap((span) =>
    other.filter((each) => overlap(span, each)).map((each) => [span, each]),
  );
  const alike = pairs.filter(([span, each]) => span!.label === each!.label).length;
  return {
    exact: f1(exact, exact, one.length, other.length),
    overlapping: f1(found(one, other), found(other, one), one.length, other.length),
    labels: pairs.length === 0 ? null : alike / pairs.length,
  };
}

function overlap(one: Span, other: Span): boolean {
  return Math.max(one.start, other.start) < Math.min(one.end, other.end);
}

function f1(foundOfOne: number, foundOfOther: number, one: number, other: number): number | null {
  if (one + other === 0) return null;
  if (one === 0 || other === 0) return 0;
  const [precision, recall] = [foundOfOne / one, foundOfOther / other];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
