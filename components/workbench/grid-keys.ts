import type { Active } from "./use-active";
import type { VisibleLines } from "./visible-lines";
import type { EditorHandle } from "@/components/editor/editor-handle";

const page = 10;

/**
 * The keys of an ARIA grid, for whoever reads along the rows: arrows go, Enter or F2 edits, Esc leaves the text and
 * keeps it. In a text box all but Esc are the text's own.
 */
export function onGridKey(
  event: React.KeyboardEvent,
  { active, move, activate }: Active,
  visible: VisibleLines,
  editor: { readonly current: EditorHandle | null },
): void {
  const { key } = event;
  const isPlain = !event.altKey && !event.shiftKey && !event.ctrlKey && !event.metaKey;
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const target = event.target as HTMLElement;
  if (target.getAttribute("role") !== "row") {
    const isInText = target.closest("textarea, [contenteditable=true]") !== null;
    if (key === "Escape" && isPlain && isInText && active !== null) {
      event.preventDefault();
      activate(active, { kind: "row" });
    }
    return;
  }
  const row = { kind: "row" } as const;
  const end = (direction: 1 | -1) => {
    const last = visible.step(direction === 1 ? visible.count : -1, direction === 1 ? -1 : 1);
    if (last !== null) activate(last.segmentId, row);
  };
  const leap = (direction: 1 | -1) => {
    if (active === null) return;
    const index = visible.indexOf(active) + direction * (page - 1);
    const there = visible.step(Math.min(Math.max(index, -1), visible.count), direction);
    if (there !== null) activate(there.segmentId, row);
    else end(direction);
  };
  const isCommand = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
  const act = isCommand
    ? { Home: () => end(-1), End: () => end(1) }[key]
    : isPlain
      ? {
          ArrowDown: () => move(1, row),
          ArrowUp: () => move(-1, row),
          PageDown: () => leap(1),
          PageUp: () => leap(-1),
          ArrowLeft: () => target.querySelector<HTMLElement>("[data-source]")?.focus(),
          ArrowRight: () => editor.current?.focus("keep"),
          Enter: () => editor.current?.focus("keep"),
          F2: () => editor.current?.focus("keep"),
        }[key]
      : undefined;
  if (act === undefined) return;
  event.preventDefault();
  act();
}
