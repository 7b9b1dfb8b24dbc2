import type { SegmentStatus } from "@/lib/document/status";
import type { Desk } from "./make-desk";

const mostBars = 120;

/** The lower, the more there is to do: a stretch is shown as its least finished segment. */
const order: readonly SegmentStatus[] = [
  "changes_requested",
  "not_started",
  "draft",
  "translated",
  "approved",
];

/**
 * The document's stretches by status. A segment that changed has its own stretch looked through again and no other: in
 * a long document too, a confirmation costs the map little.
 */
export function createMinimapBars({
  store,
  rows,
}: {
  readonly store: Pick<Desk["store"], "get" | "subscribeViews">;
  readonly rows: Pick<Desk["rows"], "count" | "lineAt" | "placeOf" | "version">;
}) {
  let version: number | null = null;
  let bars: readonly SegmentStatus[] = [];
  let stale = new Set<number>();

  function statusAt(place: number): SegmentStatus {
    const line = rows.lineAt(place);
    if (line === null) return "not_started";
    return line.kind === "segment" ? store.get(line.segmentId).status : "approved";
  }

  function look(bar: number, count: number): SegmentStatus {
    const total = rows.count();
    const end = Math.ceil(((bar + 1) * total) / count);
    let worst = order.length - 1;
    for (let place = Math.ceil((bar * total) / count); place < end && worst > 0; place++) {
      worst = Math.min(worst, order.indexOf(statusAt(place)));
    }
    return order[worst]!;
  }

  return {
    /** As they are now; the same array while nothing changed. */
    read(): readonly SegmentStatus[] {
      const count = Math.min(mostBars, rows.count());
      if (version !== rows.version()) {
        version = rows.version();
        bars = Array.from({ length: count }, (_, bar) => look(bar, count));
      } else if (stale.size > 0) {
        bars = bars.map((status, bar) => (stale.has(bar) ? look(bar, count) : status));
      }
      stale = new Set();
      return bars;
    },
    /** Follows what changes; until then, and after it ends, `read` knows only of lines that come and go. */
    follow(): () => void {
      version = null;
      return store.subscribeViews((id) => {
        const place = rows.placeOf(id);
        if (place >= 0) stale.add(Math.floor((place * Math.min(mostBars, rows.count())) / rows.count()));
      });
    },
  };
}
