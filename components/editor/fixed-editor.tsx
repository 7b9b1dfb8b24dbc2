"use client";
import { standardKeymap } from "@codemirror/commands";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { clsx } from "clsx";
import { useLayoutEffect, useRef } from "react";
import { directionOf } from "@/lib/text/language";
import type { Span } from "@/lib/text/span";
import { marksEffect, spanMarks, type SpanMark } from "./span-marks";
import { tagChips } from "./tag-chips";

type FixedEditorProps = {
  readonly text: string;
  readonly language: string;
  readonly label: string;
  readonly marks: readonly SpanMark[];
  readonly className?: string | undefined;
  /** True where the key is done with. Offsets are UTF-16 units of the text with its tags. */
  readonly onKey: (event: KeyboardEvent, selection: Span, length: number) => boolean;
  readonly onSelect: (selection: Span) => void;
};

/** A text with inline tags to be read and selected in: tags as chips, a caret for the keys, nothing to be changed. */
export function FixedEditor(props: FixedEditorProps) {
  const { text, language, label, marks, className } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    const made = new EditorView({
      parent: host.current!,
      doc: text,
      extensions: [
        Prec.highest(
          EditorView.domEventHandlers({
            keydown: (event, { state }) =>
              latest.current.onKey(event, spanOf(state), state.doc.length) && (event.preventDefault(), true),
          }),
        ),
        keymap.of(standardKeymap),
        EditorView.lineWrapping,
        EditorView.cspNonce.of(document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? ""),
        EditorState.readOnly.of(true),
        EditorView.contentAttributes.of({
          "aria-label": label,
          "aria-multiline": "true",
          "aria-readonly": "true",
          "data-source": "",
          inputmode: "none",
          spellcheck: "false",
          lang: language,
          dir: directionOf(language),
        }),
        tagChips,
        spanMarks,
        EditorView.updateListener.of(({ selectionSet, state }) => {
          if (selectionSet) latest.current.onSelect(spanOf(state));
        }),
      ],
    });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
  }, [text, language, label]);

  useLayoutEffect(() => {
    view.current?.dispatch({ effects: marksEffect("annotations", marks) });
  }, [marks, text, language, label]);

  return (
    <div ref={host} className={clsx("reading rich-editor", className)} dir={directionOf(language)}>
      <div lang={language} className="awaiting-editor" aria-hidden>
        {text}
      </div>
    </div>
  );
}

function spanOf({ selection }: EditorState): Span {
  const { from, to } = selection.main;
  return { start: from, end: to };
}
