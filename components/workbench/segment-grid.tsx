"use client";
import { useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { languageName } from "@/lib/text/language";
import { useBench } from "./bench";
import { measureLines } from "./line-metrics";
import type { Caret } from "./use-active";
import { VirtualList } from "./virtual-list";
import type { VisibleLines } from "./visible-lines";

type SegmentGridProps = {
  readonly visible: VisibleLines;
  /** Grows when lines came, went or moved. */
  readonly version: number;
  readonly active: string | null;
  readonly caret: Caret;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly renderLine: (index: number) => ReactNode;
  readonly onSeen: (index: number) => void;
};

/** All lines of a document side by side, as an ARIA grid. */
export function SegmentGrid(props: SegmentGridProps) {
  const { visible, version, active, caret, onKeyDown, renderLine, onSeen } = props;
  const { desk, languages } = useBench();
  const t = useTranslations("workbench");
  const { keyOf, estimate } = useMemo(() => {
    void version;
    return measureLines(visible, desk.store);
  }, [visible, version, desk.store]);

  return (
    <div
      role="grid"
      aria-label={t("segments")}
      aria-rowcount={visible.count + 1}
      data-segments
      data-region={t("segments")}
      onKeyDown={onKeyDown}
      className="min-w-0 pb-16"
    >
      <div role="rowgroup" className="sticky top-(--bars) z-10 hidden bg-paper lg:block">
        <div
          role="row"
          aria-rowindex={1}
          className="grid grid-cols-[2.75rem_1.75rem_minmax(0,1fr)_minmax(0,1fr)_2rem] gap-x-3 border-b border-line px-3 py-1.5 text-small text-quiet"
        >
          <span role="columnheader">{t("columns.number")}</span>
          <span role="columnheader" aria-label={t("columns.block")}>
            {"¶"}
          </span>
          <span role="columnheader">{languageName(languages.source)}</span>
          <span role="columnheader">{languageName(languages.target)}</span>
          <span role="columnheader">
            <span className="sr-only">{t("columns.status")}</span>
          </span>
        </div>
      </div>
      <VirtualList
        role="rowgroup"
        count={visible.count}
        keyOf={keyOf}
        estimate={estimate}
        activeIndex={active === null ? -1 : visible.indexOf(active)}
        jump={caret}
        render={renderLine}
        onSeen={onSeen}
      />
    </div>
  );
}
