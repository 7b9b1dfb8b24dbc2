import type { Span } from "@/lib/text/span";

/** What others may do with the text box of the segment at hand, rich or plain. Offsets are UTF-16 units. */
export type EditorHandle = {
  readonly focus: (offset: number | "end" | "keep") => void;
  readonly text: () => string;
  readonly selection: () => Span;
  /** One step of the undo; the caret ends behind what was put in, or the given span of the new text is selected. */
  readonly replace: (span: Span, text: string, select?: Span) => void;
  readonly element: () => HTMLElement;
};

/** Where two texts differ: everything before and after is the same. */
export function changedSpan(before: string, after: string): { readonly span: Span; readonly text: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}
