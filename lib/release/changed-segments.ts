import type { Manifest } from "./manifest";

/** Which segments of a release differ from the release before, by number; those removed have the number they had then. */
export type ReleaseChanges = {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly added: readonly number[];
  readonly removed: readonly number[];
};

/** Compares the texts of two releases of one document, segment by segment; a segment keeps its id, not its number. */
export function changedSegments(
  before: Pick<Manifest, "segments">,
  after: Pick<Manifest, "segments">,
): ReleaseChanges {
  const old = new Map(before.segments.map((segment) => [segment.id, segment]));
  const now = new Set(after.segments.map(({ id }) => id));
  const kept = after.segments.filter(({ id }) => old.has(id));
  const differs = (side: "source" | "target") =>
    kept
      .filter((segment) => (segment[side]?.text ?? "") !== (old.get(segment.id)![side]?.text ?? ""))
      .map(({ number }) => number);
  return {
    source: differs("source"),
    target: differs("target"),
    added: after.segments.filter(({ id }) => !old.has(id)).map(({ number }) => number),
    removed: before.segments.filter(({ id }) => !now.has(id)).map(({ number }) => number),
  };
}
