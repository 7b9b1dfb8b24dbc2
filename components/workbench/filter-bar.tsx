"use client";
import { ListFilter, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { StatusBadge } from "@/components/document/status-badge";
import { IconButton } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import { segmentStatuses, type SegmentStatus } from "@/lib/document/status";
import { isFiltering, noFilter, type Filter } from "./filter";
import { useSummary } from "./segment-store";
import type { Desk } from "./make-desk";

// Not needed before somebody opens it.
const FilterPanel = late(() => import("./filter-panel").then((module) => module.FilterPanel));

type FilterBarProps = {
  readonly desk: Desk;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** How many lines are on the list; null for all. */
  readonly shown: number | null;
  readonly onAgain: () => void;
  readonly onClear: () => void;
  readonly onFind: () => void;
};

const toggle =
  "flex min-h-7 items-center gap-1 rounded px-1 text-small hover:bg-sunken aria-pressed:bg-accent-wash max-sm:min-h-11";

/** How many segments are how far, each a filter; behind a button all other filters. */
export function FilterBar({ desk, filter, onFilter, shown, onAgain, onClear, onFind }: FilterBarProps) {
  const t = useTranslations("workbench.filter");
  const words = useTranslations("document.status");
  const { counts } = useSummary(desk.store);
  const [isOpen, setIsOpen] = useState(false);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const present = segmentStatuses.filter((status) => counts[status] > 0 || filter.statuses.includes(status));
  const others = isFiltering({ ...filter, statuses: [], query: "" });
  const choose = (status: SegmentStatus) =>
    onFilter({
      ...filter,
      statuses: filter.statuses.includes(status)
        ? filter.statuses.filter((each) => each !== status)
        : [...filter.statuses, status],
    });
  return (
    <>
      <ul aria-label={t("statuses")} className="flex flex-wrap items-center gap-x-1">
        <li>
          <button
            type="button"
            aria-pressed={filter.statuses.length === 0}
            onClick={() => onFilter({ ...filter, statuses: noFilter.statuses })}
            className={toggle}
          >
            {t("all")} <span className="font-semibold">{total}</span>
          </button>
        </li>
        {present.map((status) => (
          <li key={status}>
            <button
              type="button"
              aria-pressed={filter.statuses.includes(status)}
              aria-label={`${words(status)} ${counts[status]}`}
              onClick={() => choose(status)}
              className={toggle}
            >
              <StatusBadge status={status} isCompact />
              <span className="font-semibold">{counts[status]}</span>
            </button>
          </li>
        ))}
      </ul>
      <IconButton label={t("query")} onClick={onFind}>
        <Search aria-hidden className="size-4" />
      </IconButton>
      <IconButton
        label={t("more")}
        aria-expanded={isOpen}
        aria-controls="filter-panel"
        className={others ? "bg-accent-wash! text-ink!" : ""}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ListFilter aria-hidden className="size-4" />
      </IconButton>
      {shown !== null && (
        <p role="status" className="flex items-center gap-2 text-small text-quiet">
          {t("shown", { shown, total })}
          <button type="button" onClick={onAgain} className="underline hover:text-ink">
            {t("refresh")}
          </button>
          <button type="button" onClick={onClear} className="underline hover:text-ink">
            {t("clear")}
          </button>
        </p>
      )}
      {isOpen && (
        // The button names it from the moment it is pressed, also while it is on its way.
        <Suspense fallback={<div id="filter-panel" />}>
          <FilterPanel desk={desk} filter={filter} onFilter={onFilter} />
        </Suspense>
      )}
    </>
  );
}
