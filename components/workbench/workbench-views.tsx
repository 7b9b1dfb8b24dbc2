"use client";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { late } from "@/components/ui/late";
import type { Span } from "@/lib/text/span";
import { useBench } from "./bench";
import { BoilerplateRow } from "./boilerplate-row";
import { onGridKey } from "./grid-keys";
import { noMarks, type MarksBySegment } from "./marks-by-segment";
import { SegmentGrid } from "./segment-grid";
import { SegmentRow } from "./segment-row";
import type { Active } from "./use-active";
import { useUnknownWords } from "./use-unknown-words";
import type { View } from "./view-names";
import type { VisibleLines } from "./visible-lines";

// Most people stay in one view, and that is the grid.
const FocusView = late(() => import("./focus-view").then((module) => module.FocusView));
const PlainView = late(() => import("./plain-view").then((module) => module.PlainView));
const ReadView = late(() => import("./read-view").then((module) => module.ReadView));

type WorkbenchViewsProps = {
  readonly view: View;
  readonly active: Active;
  readonly visible: VisibleLines;
  readonly version: number;
  readonly marks: MarksBySegment;
  /** Why the last act on the structure failed. */
  readonly problem: string | null;
  readonly onSeen: (index: number) => void;
  readonly onConfirm: (segmentId: string) => void;
};

const none: readonly Span[] = [];

/** The one document as grid, focus, reading or plain table; the segment at hand is the same in each. */
export function WorkbenchViews(props: WorkbenchViewsProps) {
  const { view, active, visible, version, marks, problem, onSeen, onConfirm } = props;
  const { documentId, desk, languages, editor, spelling } = useBench();
  const t = useTranslations("workbench");
  const { active: activeId, caret } = active;
  const unknownWords = useUnknownWords(desk, spelling.store, activeId, documentId);

  if (visible.count === 0) return <p className="p-6 text-quiet">{t("filter.none")}</p>;
  switch (view) {
    case "focus":
      return activeId === null ? null : (
        <Suspense>
          <FocusView
            visible={visible}
            active={activeId}
            caret={caret}
            marks={marks}
            unknownWords={unknownWords}
            problem={problem}
          />
        </Suspense>
      );
    case "read":
      return (
        <Suspense>
          <ReadView
            version={version}
            active={activeId}
            caret={caret}
            marks={marks}
            unknownWords={unknownWords}
          />
        </Suspense>
      );
    case "plain":
      return (
        <Suspense>
          <PlainView
            visible={visible}
            version={version}
            active={activeId}
            caret={caret}
            onConfirm={onConfirm}
          />
        </Suspense>
      );
    case "grid":
  }

  const renderLine = (index: number) => {
    const line = visible.lineAt(index);
    const rowIndex = index + 2;
    if (line === null) {
      return (
        <div role="row" aria-rowindex={rowIndex} className="h-[76px] border-b border-line px-3 py-2.5">
          <span role="gridcell" className="text-small text-quiet">
            {t("loadingLine")}
          </span>
        </div>
      );
    }
    if (line.kind === "excluded") {
      return <BoilerplateRow line={line} rowIndex={rowIndex} language={languages.source} />;
    }
    const isActive = line.segmentId === activeId;
    return (
      <SegmentRow
        line={line}
        rowIndex={rowIndex}
        marks={marks.get(line.segmentId) ?? noMarks}
        unknownWords={isActive ? unknownWords : none}
        isActive={isActive}
        problem={isActive ? problem : null}
        caret={isActive ? caret : null}
      />
    );
  };
  return (
    <SegmentGrid
      visible={visible}
      version={version}
      active={activeId}
      caret={caret}
      onKeyDown={(event) => onGridKey(event, active, visible, editor)}
      renderLine={renderLine}
      onSeen={onSeen}
    />
  );
}
