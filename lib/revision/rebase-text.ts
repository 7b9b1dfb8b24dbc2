import { findTags, stripTags } from "@/lib/text/tags";
import { applyEdits, editsBetween, type TextEdit } from "./text-edits";

export type Rebased =
  /** Both sides' changes in one text; `edits` lead there from mine, for a caret that has to keep its place. */
  | { readonly kind: "merged"; readonly text: string; readonly edits: readonly TextEdit[] }
  /** The two changed the same words, or neighbouring ones: a person chooses. */
  | { readonly kind: "overlap" };

/**
 * Brings mine, typed upon `base`, on top of theirs, made of the same base. Merged only where at least one word that
 * neither changed stands between a change of mine and one of theirs, and where the tags of both still nest; a change
 * that both made is made once.
 * Symmetric in its text; loses nothing that either put in. Words are those of the language (BCP 47).
 */
export function rebaseText(base: string, mine: string, theirs: string, language: string): Rebased {
  const byMe = editsBetween(base, mine, language);
  const byThem = editsBetween(base, theirs, language);
  const onlyMine = byMe.filter((edit) => !byThem.some((other) => isSame(edit, other)));
  const onlyTheirs = byThem.filter((edit) => !byMe.some((other) => isSame(edit, other)));
  if (onlyMine.some((edit) => onlyTheirs.some((other) => !areApart(base, edit, other)))) {
    return { kind: "overlap" };
  }
  const edits = onlyTheirs.map((edit) => shift(edit, byMe));
  const text = applyEdits(mine, edits);
  if (isNested(mine) && isNested(theirs) && !isNested(text)) return { kind: "overlap" };
  return { kind: "merged", text, edits };
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

const word = /[\p{L}\p{N}]/u;

function areApart(base: string, a: TextEdit, b: TextEdit): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return first.end < second.start && word.test(stripTags(base.slice(first.end, second.start)));
}

/** Whether every tag is closed, the last opened first. */
function isNested(text: string): boolean {
  const open: string[] = [];
  for (const { kind, part } of findTags(text)) {
    if (part === "open") open.push(kind);
    else if (open.pop() !== kind) return false;
  }
  return open.length === 0;
}

/** An edit of the base as one of my text; no edit of mine but a shared one is near it. */
function shift({ start, end, text }: TextEdit, byMe: readonly TextEdit[]): TextEdit {
  const moved = byMe
    .filter((edit) => edit.end <= start)
    .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return { start: start + moved, end: end + moved, text };
}
