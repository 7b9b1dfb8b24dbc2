import { Fragment } from "react";
import { cutAtMarks, type Mark } from "@/lib/annotation/cut-at-marks";

/** A text with its annotated spans underlined; overlapping ones lie over each other. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  if (marks.length === 0) return text;
  return cutAtMarks(text, marks).map(({ start, text: piece, ids }) =>
    ids.length === 0 ? (
      <Fragment key={start}>{piece}</Fragment>
    ) : (
      <mark
        key={start}
        className="rounded-[2px] bg-annotation-wash text-inherit underline decoration-annotation decoration-2 underline-offset-4"
      >
        {piece}
      </mark>
    ),
  );
}
