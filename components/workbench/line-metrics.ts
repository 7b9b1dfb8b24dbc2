import type { SegmentStore } from "./segment-store";
import type { VisibleLines } from "./visible-lines";

export type LineMetrics = {
  readonly keyOf: (index: number) => string;
  /** Pixels, before the line was ever measured. */
  readonly estimate: (index: number) => number;
};

/**
 * What the list asks of every line again and again, found out once a line: where one line grows, the places of all that
 * follow are added up anew. To be made anew where lines come, go or move.
 */
export function measureLines(visible: VisibleLines, store: Pick<SegmentStore, "get">): LineMetrics {
  const keys = new Array<string | undefined>(visible.count);
  // No line is without a height: nought stands for not yet known.
  const heights = new Float64Array(visible.count);

  function keyAt(index: number): string {
    const line = visible.lineAt(index);
    if (line === null) return `awaited-${index}`;
    return line.kind === "excluded" ? line.blockId : line.segmentId;
  }

  function heightAt(index: number): number {
    const line = visible.lineAt(index);
    if (line === null) return 76;
    if (line.kind === "excluded") return 57;
    const { source, text } = store.get(line.segmentId);
    return 21 + Math.ceil(Math.max(source.text.length, text.length, 1) / 62) * 27.2;
  }

  return {
    keyOf: (index) => (keys[index] ??= keyAt(index)),
    estimate: (index) => heights[index] || (heights[index] = heightAt(index)),
  };
}
