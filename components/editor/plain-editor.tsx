"use client";
import { useImperativeHandle, useMemo, useRef, type ChangeEvent } from "react";
import type { EditorProps } from "./rich-editor";
import { handleOfTextArea, openMenuAt } from "./text-area-handle";
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
  useImperativeHandle(ref, () => handleOfTextArea(() => box.current!), []);
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
      onContextMenu={(event) => openMenuAt(event, onMenu)}
      onSelect={(event) => onSelect(event.currentTarget.selectionStart, event.currentTarget.selectionEnd)}
    />
  );
}
