import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { editsBetween, mapOffset } from "@/lib/revision/text-edits";

/** Keeps the caret of a text area among its words when its text is changed by anything but typing. */
export function useSteadyCaret(
  editor: RefObject<HTMLTextAreaElement | null>,
  text: string,
  language: string,
): void {
  const last = useRef<{ text: string; start: number; end: number } | null>(null);

  useEffect(() => {
    const note = () => {
      const box = editor.current;
      if (box === null || document.activeElement !== box) return;
      last.current = { text: box.value, start: box.selectionStart, end: box.selectionEnd };
    };
    // Before the key's own handler changes anything: what is typed is known here when its text arrives.
    document.addEventListener("input", note, { capture: true });
    document.addEventListener("selectionchange", note);
    return () => {
      document.removeEventListener("input", note, { capture: true });
      document.removeEventListener("selectionchange", note);
    };
  }, [editor]);

  useLayoutEffect(() => {
    const box = editor.current;
    const before = last.current;
    if (box === null || before === null || document.activeElement !== box || before.text === text) return;
    const edits = editsBetween(before.text, text, language);
    const [start, end] = [mapOffset(edits, before.start), mapOffset(edits, before.end)];
    box.setSelectionRange(start, end);
    last.current = { text, start, end };
  }, [editor, text, language]);
}
