import type { AnnotationView } from "./view";

/** What one goes through: all open annotations and resolved ones, the open ones, or those that lost their words. */
export type AnnotationRound = "all" | "open" | "detached";

/** Where an annotation is shown first. */
export type AnnotationStop = { readonly id: string; readonly segmentId: string; readonly number: number };

/**
 * The annotation to go to from another, or from a segment, in the order of the document; round its ends. Null where there
 * is none of that sort. `numberOf` tells a segment's number, null where it is not part of the document.
 */
export function findNextAnnotation(
  annotations: readonly AnnotationView[],
  round: AnnotationRound,
  from: { readonly annotationId: string | null; readonly number: number },
  step: 1 | -1,
  numberOf: (segmentId: string) => number | null,
): AnnotationStop | null {
  const stops = annotations
    .filter((annotation) => isInRound(annotation, round))
    .flatMap(({ id, spans }): AnnotationStop[] => {
      const shown = spans.flatMap(({ segmentId, placement }) => {
        const number = numberOf(segmentId);
        return number === null
          ? []
          : [{ segmentId, number, at: placement.state === "detached" ? 0 : placement.start }];
      });
      const [first] = shown.toSorted((a, b) => a.number - b.number || a.at - b.at);
      return first === undefined ? [] : [{ id, segmentId: first.segmentId, number: first.number }];
    })
    .toSorted((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  if (stops.length === 0) return null;
  const own = stops.findIndex(({ id }) => id === from.annotationId);
  if (own !== -1) return stops.at((own + step) % stops.length)!;
  const ahead =
    step === 1
      ? stops.find(({ number }) => number >= from.number)
      : stops.findLast(({ number }) => number <= from.number);
  return ahead ?? stops.at(step === 1 ? 0 : -1)!;
}

function isInRound({ resolved, spans }: AnnotationView, round: AnnotationRound): boolean {
  if (round === "all") return true;
  if (resolved !== null) return false;
  return round === "open" || spans.some(({ placement }) => placement.state === "detached");
}
