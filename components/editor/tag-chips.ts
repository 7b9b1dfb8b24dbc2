import {
  EditorState,
  RangeSetBuilder,
  Transaction,
  type Extension,
  type TransactionSpec,
} from "@codemirror/state";
import {
  Decoration,
  EditorView,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type ViewUpdate,
} from "@codemirror/view";
import { nameOfTag } from "@/components/document/tag-chip";
import { findTags, type InlineTag } from "@/lib/text/tags";

class TagChip extends WidgetType {
  constructor(readonly tag: InlineTag) {
    super();
  }

  override eq(other: TagChip): boolean {
    return other.tag.text === this.tag.text;
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement("span");
    const { kind, part, href } = this.tag;
    chip.className = "tag-chip";
    chip.dataset.part = part;
    chip.textContent = nameOfTag(this.tag);
    chip.setAttribute("aria-label", `${kind}, ${part === "open" ? "begins" : "ends"}`);
    chip.title = href ?? this.tag.text;
    return chip;
  }
}

/** Tags are drawn as chips: the caret steps over them, and none can be deleted or typed into by half. */
export const tagChips: Extension = [
  ViewPlugin.fromClass(
    class {
      chips: DecorationSet;
      constructor(view: EditorView) {
        this.chips = drawChips(view.state);
      }
      update(update: ViewUpdate) {
        if (update.docChanged) this.chips = drawChips(update.state);
      }
    },
    {
      decorations: (plugin) => plugin.chips,
      provide: (plugin) =>
        EditorView.atomicRanges.of((view) => view.plugin(plugin)?.chips ?? Decoration.none),
    },
  ),
  EditorState.transactionFilter.of((transaction) => {
    // What came from elsewhere is whole as it is.
    if (!transaction.docChanged || transaction.annotation(Transaction.remote) === true) return transaction;
    const tags = findTags(transaction.startState.doc.toString());
    if (tags.length === 0) return transaction;
    const wider: { from: number; to: number; insert: string }[] = [];
    let cutsTag = false;
    transaction.changes.iterChanges((from, to, _fromNew, _toNew, inserted) => {
      // An insertion inside a tag goes behind it, a deletion of its half takes it whole.
      const hit = tags.filter(({ start, end }) =>
        from === to ? start < from && from < end : start < to && from < end && (start < from || to < end),
      );
      if (hit.length === 0) {
        wider.push({ from, to, insert: inserted.toString() });
        return;
      }
      cutsTag = true;
      const end = Math.max(to, ...hit.map((tag) => tag.end));
      const start = from === to ? end : Math.min(from, ...hit.map((tag) => tag.start));
      wider.push({ from: start, to: end, insert: inserted.toString() });
    });
    if (!cutsTag) return transaction;
    const whole: TransactionSpec = { changes: wider, scrollIntoView: transaction.scrollIntoView };
    return [whole];
  }),
];

function drawChips(state: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const tag of findTags(state.doc.toString())) {
    builder.add(tag.start, tag.end, Decoration.replace({ widget: new TagChip(tag) }));
  }
  return builder.finish();
}
