"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/document/status-badge";
import { directionOf } from "@/lib/text/language";
import { stripTags } from "@/lib/text/tags";
import { useBench } from "./bench";
import { noMarks, type MarksBySegment } from "./marks-by-segment";
import type { Row } from "./row-store";
import { SegmentNotices } from "./segment-notices";
import { useSegment } from "./segment-store";
import { SourceCell } from "./source-cell";
import { TargetCell } from "./target-cell";
import { textStyles } from "./text-styles";
import type { Caret } from "./use-active";
import type { VisibleLines } from "./visible-lines";
import type { Span } from "@/lib/text/span";

const neighbours = 3;

/** One segment large, with what stands before and after it in sight. */
export function FocusView({
  visible,
  active,
  caret,
  marks,
  unknownWords,
  problem,
}: {
  readonly visible: VisibleLines;
  readonly active: string;
  readonly caret: Caret;
  readonly marks: MarksBySegment;
  readonly unknownWords: readonly Span[];
  readonly problem: string | null;
}) {
  const t = useTranslations("workbench");
  const here = visible.indexOf(active);
  const line = visible.lineAt(here);
  const around = (direction: 1 | -1) => {
    const rows: Row[] = [];
    let index = here;
    while (rows.length < neighbours) {
      const next = visible.step(index, direction);
      if (next === null) break;
      rows.push(next);
      index = visible.indexOf(next.segmentId);
    }
    return direction === 1 ? rows : rows.reverse();
  };
  return (
    <section
      aria-label={t("views.focus")}
      data-segments
      data-region={t("views.focus")}
      className="mx-auto grid w-full max-w-[60rem] content-start gap-4 px-4 py-6 pb-24"
    >
      <Neighbours label={t("before")} rows={around(-1)} />
      {line?.kind === "segment" && (
        <Spotlight
          line={line}
          caret={caret}
          marks={marks.get(active) ?? noMarks}
          unknownWords={unknownWords}
          problem={problem}
        />
      )}
      <Neighbours label={t("after")} rows={around(1)} />
    </section>
  );
}

function Neighbours({ label, rows }: { readonly label: string; readonly rows: readonly Row[] }) {
  return (
    <ol aria-label={label} className="grid gap-1">
      {rows.map((row) => (
        <Neighbour key={row.segmentId} line={row} />
      ))}
    </ol>
  );
}

function Neighbour({ line }: { readonly line: Row }) {
  const { desk, languages, activate } = useBench();
  const { number, source, text, status } = useSegment(desk.store, line.segmentId);
  return (
    <li>
      <button
        type="button"
        onClick={() => activate(line.segmentId)}
        className="grid w-full grid-cols-[2.25rem_minmax(0,1fr)_minmax(0,1fr)_1.5rem] gap-x-3 rounded px-2 py-1.5 text-left text-quiet hover:bg-raised hover:text-ink"
      >
        <span className="text-small tabular-nums">{number}</span>
        <span lang={languages.source} dir={directionOf(languages.source)} className="line-clamp-2 font-serif">
          {stripTags(source.text)}
        </span>
        <span lang={languages.target} dir={directionOf(languages.target)} className="line-clamp-2 font-serif">
          {stripTags(text)}
        </span>
        <StatusBadge status={status} isCompact />
      </button>
    </li>
  );
}

function Spotlight(props: {
  readonly line: Row;
  readonly caret: Caret;
  readonly marks: NonNullable<ReturnType<MarksBySegment["get"]>>;
  readonly unknownWords: readonly Span[];
  readonly problem: string | null;
}) {
  const { line, caret, marks, unknownWords, problem } = props;
  const { desk, canTranslate } = useBench();
  const t = useTranslations("workbench");
  const segment = useSegment(desk.store, line.segmentId);
  const { number, status } = segment;
  const style = clsx(textStyles[line.role], "text-[1.25rem]! leading-normal!");
  return (
    <article
      aria-label={t("segmentNumber", { number })}
      aria-current="true"
      className="grid gap-3 rounded-lg border border-line-strong/60 bg-raised p-4 sm:p-6"
    >
      <header className="flex items-center justify-between text-small text-quiet">
        <span>{t("segmentNumber", { number })}</span>
        <StatusBadge status={status} />
      </header>
      <SourceCell segment={segment} marks={marks.source} style={style} isActive problem={problem} />
      <hr className="border-line" />
      <div className="px-2">
        <TargetCell
          segment={segment}
          marks={marks}
          unknownWords={unknownWords}
          style={style}
          isActive
          caret={caret}
        />
        <SegmentNotices segment={segment} isEdited={canTranslate} />
      </div>
    </article>
  );
}
