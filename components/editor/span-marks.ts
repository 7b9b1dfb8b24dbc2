import { StateEffect, StateField, type Extension, type Range } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import type { Span } from "@/lib/text/span";

/** A span to be marked in the text, and how it looks. */
export type SpanMark = Span & { readonly look: "annotation" | "error" | "warning" | "spelling" | "hit" };

const classes: Readonly<Record<SpanMark["look"], string>> = {
  annotation: "mark-annotation",
  error: "mark-error",
  warning: "mark-warning",
  spelling: "mark-spelling",
  hit: "mark-hit",
};

type Layer = "annotations" | "findings" | "spelling";

const setMarks = StateEffect.define<{ readonly layer: Layer; readonly marks: readonly SpanMark[] }>();

function layerField(layer: Layer): StateField<DecorationSet> {
  return StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(marks, transaction) {
      let next = marks.map(transaction.changes);
      for (const effect of transaction.effects) {
        if (effect.is(setMarks) && effect.value.layer === layer) {
          next = Decoration.set(ranges(effect.value.marks, transaction.newDoc.length), true);
        }
      }
      return next;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

function ranges(marks: readonly SpanMark[], length: number): Range<Decoration>[] {
  return marks.flatMap(({ start, end, look }) => {
    const to = Math.min(end, length);
    return start < to ? [Decoration.mark({ class: classes[look] }).range(start, to)] : [];
  });
}

/** Marked spans move with the text while it is typed; each layer is set anew by itself. */
export const spanMarks: Extension = (["annotations", "findings", "spelling"] as const).map(layerField);

/** The marks of a layer from now on. Not to be sent while an input method is composing. */
export function marksEffect(layer: Layer, marks: readonly SpanMark[]): StateEffect<unknown> {
  return setMarks.of({ layer, marks });
}
