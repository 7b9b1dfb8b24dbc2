"use client";
import { defaultRangeExtractor, useWindowVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useRef, type ReactNode } from "react";

type VirtualListProps = {
  readonly count: number;
  /** Both change with what they tell, and only then. */
  readonly keyOf: (index: number) => string;
  /** Pixels, before the item was ever measured. */
  readonly estimate: (index: number) => number;
  /** Always there, so that the focus stays in it wherever one scrolls; -1 where none is. */
  readonly activeIndex: number;
  /** Another object is another wish to see the item at hand. */
  readonly jump: unknown;
  readonly render: (index: number) => ReactNode;
  /** Tells which item is in the middle of the screen. */
  readonly onSeen?: (index: number) => void;
  readonly role: "rowgroup" | "presentation";
};

/** Heights of the bars that stay: above, the page's, the workbench's and the headings; below, the keys. */
const bars = { top: 132, bottom: 56 };
const assumedHeight = 900;

/** A long list in the page's own scrolling, of which only the part on the screen is there. */
export function VirtualList(props: VirtualListProps) {
  "use no memo";
  const { count, keyOf, estimate, activeIndex, jump, render, onSeen, role } = props;
  const body = useRef<HTMLDivElement>(null);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (activeIndex < 0 || activeIndex >= range.count || indexes.includes(activeIndex)) return indexes;
      return [...indexes, activeIndex].sort((a, b) => a - b);
    },
    [activeIndex],
  );
  const virtualizer = useWindowVirtualizer<HTMLDivElement>({
    count,
    estimateSize: estimate,
    getItemKey: keyOf,
    rangeExtractor,
    overscan: 8,
    useFlushSync: false,
    scrollMargin: bars.top,
    scrollPaddingStart: bars.top,
    scrollPaddingEnd: bars.bottom,
    initialRect: { width: 1280, height: assumedHeight },
    // The first paint shows where the work is, before any script could scroll there.
    initialOffset: () => Math.max(0, sumOf(activeIndex, estimate) - assumedHeight / 3),
  });

  const isFirstJump = useRef(true);
  useLayoutEffect(() => {
    const isFirst = isFirstJump.current;
    isFirstJump.current = false;
    if (activeIndex < 0 || (isFirst && activeIndex === 0)) return;
    virtualizer.scrollToIndex(activeIndex, { align: isFirst ? "center" : "auto" });
    // The index alone may change under the same wish: items that come above do not pull the screen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [jump]);

  useAnchor(virtualizer, keyOf);

  const items = virtualizer.getVirtualItems();
  const middle = items[Math.floor(items.length / 2)]?.index ?? 0;
  useEffect(() => onSeen?.(middle), [middle, onSeen]);

  return (
    <div
      ref={body}
      role={role}
      className="relative w-full [overflow-anchor:none]"
      style={{ height: virtualizer.getTotalSize() }}
    >
      {items.map(({ key, index, start }) => (
        <div
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          role="presentation"
          className="absolute top-0 left-0 w-full"
          style={{ transform: `translateY(${start - bars.top}px)` }}
        >
          {render(index)}
        </div>
      ))}
    </div>
  );
}

function sumOf(count: number, estimate: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += estimate(index);
  return sum;
}

/** Items that are loaded or go above what one reads do not move it. */
function useAnchor(
  virtualizer: ReturnType<typeof useWindowVirtualizer<HTMLDivElement>>,
  keyOf: (index: number) => string,
): void {
  const anchor = useRef<{ key: unknown; top: number; keyOf: unknown } | null>(null);
  useLayoutEffect(() => {
    const items = virtualizer.getVirtualItems();
    const before = anchor.current;
    if (before !== null && before.keyOf !== keyOf) {
      const same = items.find(({ key }) => key === before.key);
      const moved = same === undefined ? 0 : same.start - window.scrollY - before.top;
      if (Math.abs(moved) > 1) window.scrollBy(0, moved);
    }
    const first = items.find(({ end }) => end > window.scrollY + bars.top);
    anchor.current =
      first === undefined ? null : { key: first.key, top: first.start - window.scrollY, keyOf };
  });
}
