import { Fragment } from "react";
import { Look } from "@/components/document/formatted-text";
import { HiddenTag, TagChip } from "@/components/document/tag-chip";
import { cutAtMarks, type Mark } from "@/lib/annotation/cut-at-marks";
import { readFormatting, type FormattedRun } from "@/lib/text/formatting";

type MarkedTextProps = {
  readonly text: string;
  /** Offsets are UTF-16 units of the stored text, tags counted. */
  readonly marks: readonly Mark[];
  /**
   * Formatting is drawn, and its tags are shown as chips or hidden; hidden or not, they are part of the page's text.
   * Left out, the text stands as it is written, to lie under a field that holds the same.
   */
  readonly showTags?: boolean;
};

/** A text with its annotated spans underlined; overlapping ones lie over each other. */
export function MarkedText({ text, marks, showTags }: MarkedTextProps) {
  if (showTags === undefined || !text.includes("<")) return <Marked text={text} marks={marks} />;
  return readFormatting(text).map((piece) => {
    if (piece.kind === "text") return <MarkedRun key={piece.start} run={piece} marks={marks} />;
    const Tag = showTags ? TagChip : HiddenTag;
    return <Tag key={piece.start} tag={piece} />;
  });
}

function MarkedRun({ run, marks }: { readonly run: FormattedRun; readonly marks: readonly Mark[] }) {
  const end = run.start + run.text.length;
  const own = marks
    .filter((mark) => mark.start < end && mark.end > run.start)
    .map((mark) => ({ ...mark, start: mark.start - run.start, end: mark.end - run.start }));
  return (
    <Look run={run}>
      <Marked text={run.text} marks={own} />
    </Look>
  );
}

function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  if (marks.length === 0) return text;
  return cutAtMarks(text, marks).map(({ start, text: piece, ids }) =>
    ids.length === 0 ? (
      <Fragment key={start}>{piece}</Fragment>
    ) : (
      <mark key={start} className={looksOf(marks, ids)}>
        {piece}
      </mark>
    ),
  );
}

/** The looks of all marks that cover a piece; the style sheet draws them over each other. */
function looksOf(marks: readonly Mark[], ids: readonly string[]): string {
  const looks = new Set(
    marks.flatMap(({ id, look }) => (ids.includes(id) ? [`mark-${look ?? "annotation"}`] : [])),
  );
  return [...looks].join(" ");
}
