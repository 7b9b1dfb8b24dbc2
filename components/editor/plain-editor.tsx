"use client";
import { useImperativeHandle, useMemo, useRef, type ChangeEvent } from "react";
import type { EditorHandle } from "./editor-handle";
import type { EditorProps } from "./rich-editor";
import { useSteadyCaret } from "./use-steady-caret";
import { TextBox } from "@/components/editor/text-box";

/** The same text box as a plain text area: the browser's own editing and undo, and nothing else. */
export function PlainEditor(props: EditorProps) {
  const {
    ref,
    text,
    language,
    label,
    describedBy,
    marks,
    className,
    onChange,
    onSelect,
    onBlur,
    onMenu,
    isFixed = false,
  } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => handleOf(() => box.current!), []);
  useSteadyCaret(box, text, language);
  const shown = useMemo(
    () =>
      [...marks.annotations, ...marks.findings].map((mark, at) => ({
        ...mark,
        id: `${mark.look}-${at}`,
        look: mark.look,
      })),
    [marks.annotations, marks.findings],
  );
  return (
    <TextBox
      ref={box}
      text={text}
      language={language}
      marks={shown}
      className={className}
      spellCheck
      aria-label={label}
      aria-describedby={describedBy}
      isFixed={isFixed}
      {...(isFixed
        ? {}
        : { onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.currentTarget.value) })}
      onBlur={onBlur}
      onContextMenu={(event) => {
        const { clientX: left, clientY: top, shiftKey, button, currentTarget } = event;
        if (shiftKey || button !== 2) return;
        if (onMenu?.(currentTarget.selectionStart, { left, top }) === true) event.preventDefault();
      }}
      onSelect={(event) => onSelect(event.currentTarget.selectionStart, event.currentTarget.selectionEnd)}
    />
  );
}

function handleOf(box: () => HTMLTextAreaElement): EditorHandle {
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
