/** The offset in an element's text under a point, so that a click puts the caret where it was made. */
export function caretOffsetAt(element: HTMLElement, x: number, y: number): number | null {
  // Browsers of before 2025 may lack it; then the caret goes to the end.
  const position = document.caretPositionFromPoint?.(x, y) ?? null;
  if (position === null || !element.contains(position.offsetNode)) return null;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(position.offsetNode, position.offset);
  return range.toString().length;
}
