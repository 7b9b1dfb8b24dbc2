"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { SegmentStatus } from "@/lib/document/status";
import { useBench } from "./bench";
import { createMinimapBars } from "./minimap-bars";
import { useRowsVersion } from "./row-store";
import { useSummary } from "./segment-store";

const colours: Readonly<Record<SegmentStatus, string>> = {
  not_started: "var(--bar-not-started)",
  draft: "var(--bar-draft)",
  translated: "var(--bar-translated)",
  changes_requested: "var(--bar-changes-requested)",
  approved: "var(--bar-approved)",
};

/** The whole document in a line, by status. A click goes there; by keyboard it asks for a number. */
export function Minimap({ active, onAsk }: { readonly active: string | null; readonly onAsk: () => void }) {
  const { desk, activate } = useBench();
  const t = useTranslations("workbench");
  // No key waits for the map.
  const counts = useDeferredValue(useSummary(desk.store).counts);
  const version = useDeferredValue(useRowsVersion(desk.rows));
  const [memory] = useState(() => createMinimapBars(desk));
  useEffect(() => memory.follow(), [memory]);
  const bars = useMemo(() => {
    void counts;
    void version;
    return memory.read();
  }, [memory, counts, version]);
  const total = desk.rows.count();
  const width = 100 / Math.max(1, bars.length);
  const here = active === null ? -1 : desk.rows.placeOf(active);

  function go(event: React.MouseEvent<HTMLButtonElement>): void {
    if (event.detail === 0) return onAsk();
    const { left, width: all } = event.currentTarget.getBoundingClientRect();
    const place = Math.min(total - 1, Math.max(0, Math.floor(((event.clientX - left) / all) * total)));
    const line = desk.rows.step(place - 1, 1) ?? desk.rows.step(place, -1);
    if (line !== null) activate(line.segmentId);
  }

  return (
    <button
      type="button"
      aria-label={t("minimap")}
      title={t("minimap")}
      onClick={go}
      className="ml-auto h-5 w-56 shrink-0 rounded-sm"
    >
      <svg aria-hidden viewBox="0 0 100 10" preserveAspectRatio="none" className="size-full">
        {bars.map((status, at) => (
          <rect key={at} x={at * width} y={1} width={width * 0.86} height={8} fill={colours[status]} />
        ))}
        {here >= 0 && (
          <rect x={((here + 0.5) / total) * 100 - 0.4} y={0} width={0.8} height={10} fill="var(--ink)" />
        )}
      </svg>
    </button>
  );
}
