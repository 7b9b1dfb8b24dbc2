"use client";
import { clsx } from "clsx";
import type { Ref, TextareaHTMLAttributes } from "react";
import { MarkedText } from "@/components/annotation/marked-text";
import type { Mark } from "@/lib/annotation/cut-at-marks";
import { directionOf } from "@/lib/text/language";

type TextBoxProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value"> & {
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly text: string;
  readonly language: string;
  readonly marks: readonly Mark[];
  /**
   * To be read and selected in, not changed. Not the `readonly` attribute: under it browsers give the arrow keys
   * no caret to move, and words could be chosen by mouse alone.
   */
  readonly isFixed?: boolean;
};

const refuseInput = (event: { preventDefault: () => void }) => event.preventDefault();
const fixed = {
  "aria-readonly": true,
  inputMode: "none",
  spellCheck: false,
  onBeforeInput: refuseInput,
  onPaste: refuseInput,
  onCut: refuseInput,
  onDrop: refuseInput,
  // React puts the text back should anything slip through.
  onChange: () => undefined,
} as const;

/**
 * A text area that grows with its text and shows annotated spans: the same text lies under it, in the same
 * type, giving the height and carrying the marks, so the browser's own editing, undo and input methods stay whole.
 */
export function TextBox({ text, language, marks, className, isFixed = false, ...rest }: TextBoxProps) {
  const shared = "col-start-1 row-start-1 reading m-0 block w-full border-0 p-0";
  return (
    <div className={clsx("grid", className)} dir={directionOf(language)}>
      <div
        aria-hidden
        className={clsx(shared, "pointer-events-none text-transparent [&_mark]:text-transparent")}
      >
        <MarkedText text={text} marks={marks} />
        {/* An empty last line has no height of its own. */}
        {"\u200b"}
      </div>
      <textarea
        {...(isFixed ? fixed : {})}
        {...rest}
        value={text}
        lang={language}
        rows={1}
        className={clsx(shared, "resize-none overflow-hidden bg-transparent text-ink outline-none")}
      />
    </div>
  );
}
