"use client";
import { history, historyField, historyKeymap, isolateHistory, standardKeymap } from "@codemirror/commands";
import { Compartment, EditorSelection, EditorState, Transaction, type Extension } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { clsx } from "clsx";
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type Ref, type RefObject } from "react";
import { rebaseText } from "@/lib/revision/rebase-text";
import { editsBetween } from "@/lib/revision/text-edits";
import { directionOf } from "@/lib/text/language";
import { changedSpan, type EditorHandle } from "./editor-handle";
import { marksEffect, spanMarks, type SpanMark } from "./span-marks";
import { tagChips } from "./tag-chips";
import type { UndoMemory } from "./undo-memory";

export type EditorMarks = {
  readonly annotations: readonly SpanMark[];
  readonly findings: readonly SpanMark[];
  readonly spelling: readonly SpanMark[];
};

export type EditorProps = {
  readonly ref?: Ref<EditorHandle>;
  readonly segmentId: string;
  readonly text: string;
  readonly language: string;
  readonly label: string;
  /** The id of the source's element. */
  readonly describedBy?: string;
  readonly marks: EditorMarks;
  readonly className?: string;
  /** To be read and selected in, not changed. */
  readonly isFixed?: boolean;
  readonly undoMemory: UndoMemory;
  readonly onChange: (text: string) => void;
  /** The selected span; an empty one is told once, when a selection ends. */
  readonly onSelect: (start: number, end: number) => void;
  /** A menu is asked for at an offset, at a place on the screen in pixels. True where there is one of ours. */
  readonly onMenu?: (offset: number, place: { readonly left: number; readonly top: number }) => boolean;
  readonly onBlur: () => void;
};

const fromOutside = Transaction.remote;

/** What came from elsewhere under an input method, and what the box showed then: it is put in when the word is whole. */
type Awaited = { readonly shown: string; readonly wanted: string };

/** The text box of the segment at hand: one CodeMirror, tags as chips, marks that move with the words, undo that stays. */
export function RichEditor(props: EditorProps) {
  const {
    ref,
    segmentId,
    text,
    language,
    label,
    describedBy,
    marks,
    className,
    isFixed = false,
    undoMemory,
  } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const awaited = useRef<Awaited | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    const made = openView(host.current!, latest, awaited);
    view.current = made;
    return () => {
      undoMemory.write(segmentId, made.state.toJSON({ history: historyField }));
      made.destroy();
      view.current = null;
    };
    // The box belongs to one segment: another one is another box.
  }, [segmentId, undoMemory]);

  useEffect(() => {
    const keep = () => {
      if (view.current !== null) {
        undoMemory.write(segmentId, view.current.state.toJSON({ history: historyField }));
      }
    };
    window.addEventListener("pagehide", keep);
    return () => window.removeEventListener("pagehide", keep);
  }, [segmentId, undoMemory]);

  // A text that came from elsewhere: a version taken up, another one's words, what was kept on this device.
  useLayoutEffect(() => {
    const box = view.current;
    if (box === null) return;
    const before = box.state.doc.toString();
    awaited.current = box.composing && text !== before ? { shown: before, wanted: text } : null;
    whenNotComposing(box, () => {
      awaited.current = null;
      const shown = box.state.doc.toString();
      const wanted = latest.current.text;
      if (shown === wanted) return;
      box.dispatch({
        // By words, so that the caret and the marks between two changes stay with theirs.
        changes: editsBetween(shown, wanted, latest.current.language).map(({ start, end, text: insert }) => ({
          from: start,
          to: end,
          insert,
        })),
        annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
      });
    });
  }, [text]);

  useLayer(view, "annotations", marks.annotations);
  useLayer(view, "findings", marks.findings);
  useLayer(view, "spelling", marks.spelling);

  useLayoutEffect(() => {
    view.current?.dispatch({
      effects: attributes.reconfigure(attributesOf({ label, language, describedBy, isFixed })),
    });
  }, [label, language, describedBy, isFixed]);

  useImperativeHandle(ref, () => handleOf(() => view.current!), []);

  return (
    <div ref={host} className={clsx("reading rich-editor", className)} dir={directionOf(language)}>
      {/* Until the box is there; its style sheet puts it out of sight then. */}
      <div lang={language} className="awaiting-editor" aria-hidden>
        {text || "\u200b"}
      </div>
    </div>
  );
}

function useLayer(
  view: RefObject<EditorView | null>,
  layer: keyof EditorMarks,
  spans: readonly SpanMark[],
): void {
  useLayoutEffect(() => {
    const box = view.current;
    if (box === null) return;
    whenNotComposing(box, () => box.dispatch({ effects: marksEffect(layer, spans) }));
  }, [view, layer, spans]);
}

const attributes = new Compartment();

function attributesOf({
  label,
  language,
  describedBy,
  isFixed = false,
}: Pick<EditorProps, "label" | "language" | "describedBy" | "isFixed">): Extension {
  const content = EditorView.contentAttributes.of({
    "aria-label": label,
    "aria-multiline": "true",
    lang: language,
    dir: directionOf(language),
    spellcheck: "true",
    autocorrect: "off",
    ...(isFixed ? { "aria-readonly": "true" } : {}),
    ...(describedBy === undefined ? {} : { "aria-describedby": describedBy }),
  });
  return [content, EditorState.readOnly.of(isFixed)];
}

function openView(
  parent: HTMLElement,
  latest: { readonly current: EditorProps },
  awaited: { readonly current: Awaited | null },
): EditorView {
  const { segmentId, text, undoMemory } = latest.current;
  const extensions = [
    history(),
    keymap.of([...historyKeymap, ...standardKeymap]),
    EditorView.lineWrapping,
    // The page's policy lets in no style sheet without it.
    EditorView.cspNonce.of(document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? ""),
    attributes.of(attributesOf(latest.current)),
    tagChips,
    spanMarks,
    EditorView.updateListener.of((update) => {
      const isOwn = update.transactions.some(
        (transaction) => transaction.docChanged && transaction.annotation(fromOutside) !== true,
      );
      if (isOwn) latest.current.onChange(withAwaited(update.state.doc.toString(), awaited, latest));
      const before = update.startState.selection.main;
      const { from, to } = update.state.selection.main;
      if ((update.selectionSet || update.docChanged) && !(from === to && before.empty)) {
        latest.current.onSelect(from, to);
      }
    }),
    EditorView.domEventHandlers({
      blur: () => latest.current.onBlur(),
      contextmenu(event, box) {
        // With Shift, or without a mouse, the browser's own.
        const { clientX: x, clientY: y, shiftKey, button } = event;
        const offset = shiftKey || button !== 2 ? null : box.posAtCoords({ x, y });
        return offset !== null && latest.current.onMenu?.(offset, { left: x, top: y }) === true;
      },
    }),
  ];
  const state = restoreState(undoMemory.read(segmentId), text, extensions);
  return new EditorView({ parent, state });
}

/** The typed text with what waits to be put in: without it, whatever is saved meanwhile would take others' words out. */
function withAwaited(
  typed: string,
  { current: awaited }: { readonly current: Awaited | null },
  { current: { language } }: { readonly current: EditorProps },
): string {
  if (awaited === null) return typed;
  const rebased = rebaseText(awaited.shown, typed, awaited.wanted, language);
  return rebased.kind === "merged" ? rebased.text : typed;
}

/** What was kept from before, brought to the text as it is now: what others changed since cannot be undone here. */
function restoreState(kept: unknown, text: string, extensions: Extension): EditorState {
  const config = { extensions };
  const fresh = () => EditorState.create({ doc: text, selection: { anchor: text.length }, ...config });
  if (typeof kept !== "object" || kept === null) return fresh();
  try {
    const restored = EditorState.fromJSON(kept, config, { history: historyField });
    const before = restored.doc.toString();
    if (before === text) return restored;
    const { span, text: insert } = changedSpan(before, text);
    return restored.update({
      changes: { from: span.start, to: span.end, insert },
      annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
    }).state;
  } catch {
    return fresh();
  }
}

/** Nothing may be drawn or changed under an input method that is composing: it would lose its word. */
function whenNotComposing(box: EditorView, act: () => void): void {
  if (!box.composing) return act();
  const after = () => setTimeout(() => box.dom.isConnected && act());
  box.contentDOM.addEventListener("compositionend", after, { once: true });
}

function handleOf(view: () => EditorView): EditorHandle {
  return {
    focus(offset) {
      const box = view();
      if (offset !== "keep") {
        const { length } = box.state.doc;
        box.dispatch({ selection: { anchor: offset === "end" ? length : Math.min(offset, length) } });
      }
      // Without scrolling, which the list decides; with the caret in the page too, where an input method looks for it.
      box.focus();
    },
    text: () => view().state.doc.toString(),
    selection() {
      const { from, to } = view().state.selection.main;
      return { start: from, end: to };
    },
    replace({ start, end }, insert, select) {
      const selection =
        select === undefined
          ? EditorSelection.single(start + insert.length)
          : EditorSelection.single(select.start, select.end);
      view().dispatch({
        changes: { from: start, to: end, insert },
        selection,
        userEvent: "input",
        annotations: isolateHistory.of("full"),
        // A change within a tag is meant here.
        filter: false,
      });
    },
    element: () => view().contentDOM,
  };
}
