"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { memo, useEffect, useRef, useState } from "react";
import { FormattedText } from "@/components/document/formatted-text";
import { StatusBadge } from "@/components/document/status-badge";
import { DiffText } from "@/components/revision/diff-text";
import { call } from "@/components/ui/call";
import type { DocumentRow } from "@/lib/document/rows";
import type { SegmentView } from "@/lib/document/view";
import { directionOf } from "@/lib/text/language";
import { comparedText, type Comparison } from "./compare-choice";
import type { DeskItem } from "./item-state";

type Languages = { readonly sourceLanguage: string; readonly targetLanguage: string };

type ArticleLayoutProps = Languages & {
  readonly documentId: string;
  readonly items: readonly DeskItem[];
  readonly openId: string;
  readonly focusRequest: number;
  readonly comparison: Comparison;
  readonly selected: ReadonlySet<string>;
  readonly onShow: (segmentId: string) => void;
  readonly onSelectTo: (segmentId: string) => void;
  /** A waiting item was on the screen, whole, or as much of it as the screen holds. */
  readonly onSeen: (item: DeskItem) => void;
};

const reach = 400;

/** The article around what waits, source beside translation; decisions are made in place. */
export function ArticleLayout(props: ArticleLayoutProps) {
  const { documentId, items, openId, focusRequest } = props;
  const context = useContextRows(documentId, items);
  const waiting = new Map(items.map((item) => [item.segmentId, item]));
  const others = context.filter(({ id }) => !waiting.has(id));
  const lines = [...items, ...others].toSorted((a, b) => a.number - b.number);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-segment="${openId}"]`);
    row?.scrollIntoView({ block: "nearest" });
    if (focusRequest > 0) row?.focus({ preventScroll: true });
  }, [openId, focusRequest]);
  return (
    // Each row can be reached with the keys of the desk; the pointer does the same.

    <ol
      ref={list}
      className="divide-y divide-line border-y border-line"
      onClick={(event) => {
        const row = (event.target as Element).closest<HTMLElement>("[data-segment]");
        const id = row?.dataset["segment"];
        if (id !== undefined) (event.shiftKey ? props.onSelectTo : props.onShow)(id);
      }}
    >
      {lines.map((line) =>
        "segmentId" in line ? (
          <WaitingLine
            key={line.segmentId}
            item={line}
            isOpen={line.segmentId === openId}
            isSelected={props.selected.has(line.segmentId)}
            comparison={props.comparison}
            onSeen={props.onSeen}
          />
        ) : (
          <ContextLine
            key={line.id}
            segment={line}
            sourceLanguage={props.sourceLanguage}
            targetLanguage={props.targetLanguage}
          />
        ),
      )}
    </ol>
  );
}

/** The segments that do not wait, between those that do. */
function useContextRows(documentId: string, items: readonly DeskItem[]): readonly SegmentView[] {
  const [context, setContext] = useState<readonly SegmentView[]>([]);
  const numbers = items.map(({ number }) => number);
  const from = Math.max(1, Math.min(...numbers) - 20);
  const to = Math.min(Math.max(...numbers) + 20, from + reach);
  const [range] = useState({ from, to });
  useEffect(() => {
    const controller = new AbortController();
    call<readonly DocumentRow[]>(`/api/v1/documents/${documentId}/rows?from=${range.from}&to=${range.to}`, {
      signal: controller.signal,
    }).then(
      (rows) => setContext(rows.flatMap((row) => (row.kind === "segment" ? [row.segment] : []))),
      // Without the text around it the queue is still whole.
      () => undefined,
    );
    return () => controller.abort();
  }, [documentId, range]);
  return context;
}

const grid =
  "grid scroll-my-24 grid-cols-[2rem_minmax(0,1fr)] gap-x-4 gap-y-1 px-3 py-3 md:grid-cols-[2rem_1fr_1fr_1.5rem]";

const ContextLine = memo(function ContextLine({
  segment,
  sourceLanguage,
  targetLanguage,
}: Languages & { readonly segment: SegmentView }) {
  const { number, source, target, status } = segment;
  return (
    <li className={clsx(grid, "text-quiet [contain-intrinsic-size:auto_5rem] [content-visibility:auto]")}>
      <span className="pt-1 text-right text-small">{number}</span>
      <p lang={sourceLanguage} dir={directionOf(sourceLanguage)} className="reading">
        <FormattedText text={source.text} />
      </p>
      <p lang={targetLanguage} dir={directionOf(targetLanguage)} className="reading max-md:col-start-2">
        <FormattedText text={target?.text ?? ""} />
      </p>
      <StatusBadge status={status} isCompact />
    </li>
  );
});

type WaitingLineProps = Pick<ArticleLayoutProps, "comparison" | "onSeen"> & {
  readonly item: DeskItem;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
};

const WaitingLine = memo(function WaitingLine(props: WaitingLineProps) {
  const { item, isOpen, isSelected, comparison, onSeen } = props;
  const t = useTranslations("review");
  const row = useRef<HTMLLIElement>(null);
  useSeen(row, item, onSeen);
  const { segmentId, number, source, target, status, sourceLanguage, targetLanguage } = item;
  const other = comparedText(item, comparison);
  return (
    <li
      ref={row}
      data-segment={segmentId}
      tabIndex={isOpen ? 0 : -1}
      aria-current={isOpen || undefined}
      aria-label={t("segment", { number: String(number) })}
      className={clsx(
        grid,
        "cursor-default border-l-2 -outline-offset-2",
        isOpen ? "border-accent bg-accent-wash" : "border-transparent hover:bg-sunken",
        isSelected && "shadow-[inset_-3px_0_0_var(--accent)]",
      )}
    >
      <span className={clsx("pt-1 text-right text-small", isOpen ? "font-semibold" : "text-quiet")}>
        {number}
        {isSelected && <span className="sr-only"> ✓</span>}
      </span>
      <p lang={sourceLanguage} dir={directionOf(sourceLanguage)} className="reading">
        <FormattedText text={source.text} />
      </p>
      <p lang={targetLanguage} dir={directionOf(targetLanguage)} className="reading max-md:col-start-2">
        {other !== null && other !== target.text ? (
          <DiffText before={other} after={target.text} language={targetLanguage} />
        ) : (
          <FormattedText text={target.text} />
        )}
      </p>
      <StatusBadge status={status} isCompact />
    </li>
  );
});

/** Tells of a row once all of it, or a screenful of it, has been visible. */
function useSeen(
  row: React.RefObject<HTMLLIElement | null>,
  item: DeskItem,
  onSeen: (item: DeskItem) => void,
): void {
  useEffect(() => {
    const element = row.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { intersectionRatio, intersectionRect } of entries) {
          const fills = intersectionRect.height > window.innerHeight * 0.6;
          if (document.visibilityState === "visible" && (intersectionRatio > 0.98 || fills)) onSeen(item);
        }
      },
      { threshold: [0.25, 0.5, 0.75, 0.99, 1], rootMargin: "-48px 0px -56px 0px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [row, item, onSeen]);
}
