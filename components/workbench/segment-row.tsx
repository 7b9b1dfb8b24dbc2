"use client";
import { clsx } from "clsx";
import { memo, useEffect, useMemo, useRef } from "react";
import { MarkedText } from "@/components/annotation/marked-text";
import { StatusBadge } from "@/components/document/status-badge";
import { ClaimNotice } from "@/components/live/claim-notice";
import { useSegmentPresence } from "@/components/live/live-context";
import { RowPresence } from "@/components/live/row-presence";
import type { Mark } from "@/lib/annotation/cut-at-marks";
import { followTyping } from "@/lib/annotation/follow-typing";
import type { BlockRole } from "@/lib/document/block";
import { directionOf, languageName } from "@/lib/text/language";
import { caretOffsetAt } from "./caret-offset";
import { SegmentNotices } from "./segment-notices";
import { SourceCell, type SourceTools } from "./source-cell";
import { useSegment } from "./segment-store";
import { TextBox } from "./text-box";
import { useSteadyCaret } from "./use-steady-caret";
import type { Caret } from "./use-active";
import type { Desk } from "./make-desk";
import type { Selection } from "./selection";

export type Languages = { readonly source: string; readonly target: string };
export type SegmentMarks = { readonly source: readonly Mark[]; readonly target: readonly Mark[] };

type SegmentRowProps = {
  readonly desk: Desk;
  readonly segmentId: string;
  readonly blockRole: BlockRole;
  /** The role mark stands at the first segment of its block. */
  readonly roleMark: React.ReactNode;
  readonly languages: Languages;
  readonly marks: SegmentMarks;
  readonly isActive: boolean;
  readonly isEditable: boolean;
  readonly tools: SourceTools;
  /** Where the caret goes when the row becomes active; null leaves the focus where it is. */
  readonly caret: Caret | null;
  readonly onActivate: (segmentId: string, caret: number | "end") => void;
  readonly onSelect: (selection: Selection | null) => void;
};

const textStyle: Partial<Record<BlockRole, string>> = {
  title: "text-[1.375rem]! leading-snug! font-semibold",
  heading: "font-semibold text-[1.1875rem]!",
  caption: "text-[0.9688rem]! text-quiet",
  byline: "text-[0.9688rem]! italic",
  quote: "italic",
};

/** Source left, target right. Only the active row can be typed in; the others are plain text. */
export const SegmentRow = memo(function SegmentRow(props: SegmentRowProps) {
  const { desk, segmentId, blockRole, roleMark, languages, marks, isActive, isEditable, tools, caret } =
    props;
  const { onActivate, onSelect } = props;
  const segment = useSegment(desk.store, segmentId);
  const { number, status, target, text } = segment;
  const row = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const style = textStyle[blockRole];
  const head = target?.text ?? "";
  const liveMarks = useMemo(() => followTyping(marks.target, head, text), [marks, head, text]);

  const { people, holder, sayTyping, takeOver } = useSegmentPresence(segmentId);
  // Whoever has something unsaved here goes on; everybody else is asked first.
  const asksFirst = holder !== null && segment.save.kind === "saved" && text === head;
  useSteadyCaret(editor, text, languages.target);

  useEffect(() => {
    if (!isActive || caret === null) return;
    // Rows out of sight have only estimated heights: the first jump aims at the middle, later ones are short.
    row.current?.scrollIntoView({ block: caret.isFirst === true ? "center" : "nearest" });
    const box = editor.current;
    if (box === null) return;
    box.focus({ preventScroll: true });
    const offset = caret.offset === "end" ? box.value.length : Math.min(caret.offset, box.value.length);
    box.setSelectionRange(offset, offset);
  }, [isActive, caret]);

  const select = (side: "source" | "target") => (event: React.SyntheticEvent<HTMLTextAreaElement>) => {
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    // A caret alone chooses nothing; telling of each place it comes to would render the page at every key.
    onSelect(start < end ? { segmentId, side, start, end } : null);
  };

  const type = (event: React.ChangeEvent<HTMLTextAreaElement>) => {
    desk.type(segmentId, event.currentTarget.value);
    sayTyping();
  };

  return (
    <div
      ref={row}
      role="row"
      id={`segment-${number}`}
      aria-current={isActive || undefined}
      className={clsx(
        "grid scroll-my-24 grid-cols-[1.5rem_minmax(0,1fr)_1.5rem] gap-x-2 lg:gap-x-3 border-b border-line px-3 py-2.5 [contain-intrinsic-size:auto_5rem] [content-visibility:auto]",
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
            onClick={() => onActivate(segmentId, "end")}
          >
            <span className="sr-only">Go to segment </span>
            {number}
          </button>
        )}
      </div>
      <div role="cell" className="col-start-3 row-start-1 lg:col-start-2">
        {roleMark}
      </div>
      <div role="cell" className="col-start-2 row-start-1 max-w-[68ch] lg:col-start-3">
        <SourceCell
          segment={segment}
          language={languages.source}
          marks={marks.source}
          style={style}
          isActive={isActive}
          tools={tools}
          onActivate={() => onActivate(segmentId, "end")}
          onSelect={select("source")}
        />
      </div>
      <div
        role="cell"
        className="col-start-2 row-start-2 mt-1.5 max-w-[68ch] lg:col-start-4 lg:row-start-1 lg:mt-0"
      >
        {isActive && isEditable ? (
          <TextBox
            ref={editor}
            text={text}
            language={languages.target}
            marks={liveMarks}
            className={clsx(
              "-mx-2 rounded px-2 ring-1 ring-line-strong/60 focus-within:ring-2 focus-within:ring-(--focus)",
              asksFirst && "bg-sunken",
              style,
            )}
            spellCheck
            aria-label={`Segment ${number}, ${languageName(languages.target)}, translation`}
            isFixed={asksFirst}
            {...(asksFirst ? {} : { onChange: type })}
            onBlur={() => desk.queue.flush(segmentId)}
            onSelect={select("target")}
          />
        ) : (
          <p
            lang={languages.target}
            dir={directionOf(languages.target)}
            className={clsx("reading min-h-6", style, isEditable && "cursor-text")}
            onClick={(event) =>
              onActivate(segmentId, caretOffsetAt(event.currentTarget, event.clientX, event.clientY) ?? "end")
            }
          >
            <MarkedText text={text} marks={liveMarks} />
          </p>
        )}
        {isActive && isEditable && holder !== null && (
          <ClaimNotice
            name={holder.name}
            onTakeOver={() => takeOver().then(() => onActivate(segmentId, "end"))}
          />
        )}
        <SegmentNotices
          desk={desk}
          segment={segment}
          language={languages.target}
          isEdited={isActive && isEditable}
          onUndo={tools.structure?.undo ?? null}
        />
      </div>
      <div role="cell" className="col-start-3 row-start-2 pt-2 lg:col-start-5 lg:row-start-1 lg:pt-1">
        <StatusBadge status={status} isCompact />
        <RowPresence people={people} />
      </div>
    </div>
  );
});
