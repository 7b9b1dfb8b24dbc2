"use client";
import { useEffect, type RefObject } from "react";
import { typedQuote } from "@/lib/text/typed-quote";
import type { EditorHandle } from "./editor-handle";

/** Curls a quotation mark as it is typed in the text box, where a person wants that. */
export function useTypedQuotes(
  editor: RefObject<EditorHandle | null>,
  language: string,
  isWanted: boolean,
): void {
  useEffect(() => {
    if (!isWanted) return;
    const curl = (event: InputEvent) => {
      const { data, inputType, isComposing, target } = event;
      const box = editor.current;
      if (inputType !== "insertText" || isComposing || box === null || box.element() !== target) return;
      if (data !== '"' && data !== "'") return;
      const { start, end } = box.selection();
      const typed = typedQuote(box.text().slice(0, start), data, language);
      if (typed === data) return;
      event.preventDefault();
      event.stopPropagation();
      box.replace({ start, end }, typed);
    };
    // Before the text box takes it.
    window.addEventListener("beforeinput", curl, { capture: true });
    return () => window.removeEventListener("beforeinput", curl, { capture: true });
  }, [editor, language, isWanted]);
}
