"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";
import { StatusBadge } from "@/components/document/status-badge";
import { useSegmentPresence } from "@/components/live/live-context";
import { RowPresence } from "@/components/live/row-presence";
import type { BlockRole } from "@/lib/document/block";
import type { Span } from "@/lib/text/span";
import { useBench } from "./bench";
import { textStyles } from "./text-styles";
import type { SegmentMarks } from "./marks-by-segment";
import { RoleMark } from "./role-mark";
import type { Row } from "./row-store";
import { SegmentNotices } from "./segment-notices";
import { SourceCell } from "./source-cell";
import { useSegment } from "./segment-store";
import { TargetCell } from "./target-cell";
import type { Caret } from "./use-active";

type SegmentRowProps = {
  readonly line: Row;
  /** Its place in the list, from 1; the row of headings is the first. */
  readonly rowIndex: number;
  readonly marks: SegmentMarks;
  readonly unknownWords: readonly Span[];
  readonly isActive: boolean;
  /** Why the last act on the structure of this row failed. */
  readonly problem: string | null;
  readonly caret: Caret | null;
};

/** Source left, target right. Only the active row can be typed in; the others are plain text. */
export const SegmentRow = memo(function SegmentRow(props: SegmentRowProps) {
  const { line, rowIndex, marks, unknownWords, isActive, problem, caret } = props;
  const { desk, canTranslate, changeRole, activate } = useBench();
  const t = useTranslations("workbench");
  const { segmentId } = line;
  const segment = useSegment(desk.store, segmentId);
  const { number, status } = segment;
  const { people } = useSegmentPresence(segmentId);
  const row = useRef<HTMLDivElement>(null);
  const style = textStyles[line.role];
  const roleChange =
    changeRole === null ? {} : { onChange: (role: BlockRole) => changeRole(line.blockId, role) };

  useEffect(() => {
    if (isActive && (caret?.kind === "row" || (caret !== null && !canTranslate))) {
      row.current?.focus({ preventScroll: true });
    }
  }, [isActive, caret, canTranslate]);

  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={rowIndex}
      id={`segment-${number}`}
      tabIndex={isActive ? 0 : -1}
      aria-current={isActive || undefined}
      className={clsx(
        "grid grid-cols-[1.5rem_minmax(0,1fr)_1.5rem] gap-x-2 border-b border-line px-3 py-(--row-padding,0.625rem) lg:gap-x-3",
        "lg:grid-cols-[2.75rem_1.75rem_minmax(0,1fr)_minmax(0,1fr)_2rem]",
        isActive ? "bg-raised shadow-[inset_3px_0_0_var(--accent)]" : "hover:bg-raised/60",
      )}
    >
      <div role="rowheader" className="pt-1 text-small text-quiet tabular-nums">
        {isActive ? (
          number
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className="hover:text-ink hover:underline"
            onClick={() => activate(segmentId)}
          >
            <span className="sr-only">{t("goToSegment")} </span>
            {number}
          </button>
        )}
      </div>
      <div role="gridcell" className="col-start-3 row-start-1 lg:col-start-2">
        {/* It stands at the first segment of its block. */}
        {line.isFirst && <RoleMark role={line.role} reason={line.reason} {...roleChange} />}
      </div>
      <div role="gridcell" className="col-start-2 row-start-1 max-w-[68ch] lg:col-start-3">
        <SourceCell
          segment={segment}
          marks={marks.source}
          style={style}
          isActive={isActive}
          problem={problem}
        />
      </div>
      <div
        role="gridcell"
        className="col-start-2 row-start-2 mt-1.5 max-w-[68ch] lg:col-start-4 lg:row-start-1 lg:mt-0"
      >
        <TargetCell
          segment={segment}
          marks={marks}
          unknownWords={unknownWords}
          style={style}
          isActive={isActive}
          caret={caret}
        />
        <SegmentNotices segment={segment} isEdited={isActive && canTranslate} />
      </div>
      <div role="gridcell" className="col-start-3 row-start-2 pt-2 lg:col-start-5 lg:row-start-1 lg:pt-1">
        <StatusBadge status={status} isCompact />
        <RowPresence people={people} />
      </div>
    </div>
  );
});
