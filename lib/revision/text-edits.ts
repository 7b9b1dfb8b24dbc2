import { diffWords } from "./diff-words";

/** Puts `text` in the place of a span of another text, in UTF-16 units of that one; nothing is put in where it is empty. */
export type TextEdit = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The edits, by the words of the language (BCP 47), that lead from one text to the next: in order, none touching another.
 * `applyEdits(before, editsBetween(before, after, language))` is `after`.
 */
export function editsBetween(before: string, after: string, language: string): readonly TextEdit[] {
  const edits: { start: number; end: number; text: string }[] = [];
  let at = 0;
  for (const { kind, text } of diffWords(before, after, language)) {
    if (kind === "same") {
      at += text.length;
      continue;
    }
    let edit = edits.at(-1);
    if (edit?.end !== at) edits.push((edit = { start: at, end: at, text: "" }));
    if (kind === "inserted") edit.text += text;
    else edit.end = at += text.length;
  }
  return edits;
}

/** The text after edits that are in order and do not overlap. */
export function applyEdits(before: string, edits: readonly TextEdit[]): string {
  let after = "";
  let at = 0;
  for (const { start, end, text } of edits) {
    after += before.slice(at, start) + text;
    at = end;
  }
  return after + before.slice(at);
}

/**
 * Where a caret goes when edits are made around it (UTF-16 units before → after). It keeps its neighbours: what is put
 * in exactly where it stands comes after it, and where its own words are replaced it stays as near as it can.
 * Never moves one caret past another.
 */
export function mapOffset(edits: readonly TextEdit[], offset: number): number {
  let moved = 0;
  for (const { start, end, text } of edits) {
    if (offset <= start) break;
    if (offset < end) return start + moved + Math.min(offset - start, text.length);
    moved += text.length - (end - start);
  }
  return offset + moved;
}
