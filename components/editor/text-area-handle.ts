import type { MouseEvent } from "react";
import type { EditorHandle } from "./editor-handle";
import type { EditorProps } from "./rich-editor";

/** What others may do with a bare text area. */
export function handleOfTextArea(box: () => HTMLTextAreaElement): EditorHandle {
  return {
    focus(offset) {
      const area = box();
      area.focus({ preventScroll: true });
      if (offset === "keep") return;
      const at = offset === "end" ? area.value.length : Math.min(offset, area.value.length);
      area.setSelectionRange(at, at);
    },
    text: () => box().value,
    selection: () => ({ start: box().selectionStart, end: box().selectionEnd }),
    replace({ start, end }, insert, select) {
      const area = box();
      area.focus({ preventScroll: true });
      area.setSelectionRange(start, end);
      // The one way that leaves the browser's own undo whole; a browser without it changes the text all the same.
      const isDone =
        insert === "" ? document.execCommand("delete") : document.execCommand("insertText", false, insert);
      if (!isDone) {
        area.setRangeText(insert, start, end, "end");
        area.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      if (select !== undefined) area.setSelectionRange(select.start, select.end);
    },
    element: box,
  };
}

/** The right button asks for our own menu at the word that it hit; where there is none, and with Shift, the browser has its own. */
export function openMenuAt(event: MouseEvent<HTMLTextAreaElement>, onMenu: EditorProps["onMenu"]): void {
  const { clientX: left, clientY: top, shiftKey, button, currentTarget } = event;
  if (shiftKey || button !== 2) return;
  if (onMenu?.(currentTarget.selectionStart, { left, top }) === true) event.preventDefault();
}
