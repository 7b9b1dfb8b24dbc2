/** The offset in an element's text under a point, so that a click puts the caret where it was made. */
export function caretOffsetAt(element: HTMLElement, x: number, y: number): number | null {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position == null || !element.contains(position.offsetNode)) return null;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(position.offsetNode, position.offset);
  return range.toString().length;
}
