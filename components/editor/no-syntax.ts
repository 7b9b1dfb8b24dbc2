// What the editor's commands ask of a language. The text of a segment is in none that has a syntax, and a browser is
// spared the parser: next.config.js puts this in the place of @codemirror/language and @lezer/common.
import { Facet, type EditorState } from "@codemirror/state";

const unit = "  ";

export const indentUnit = Facet.define<string, string>({ combine: ([own]) => own ?? unit });

export function getIndentUnit(state: EditorState): number {
  return state.facet(indentUnit).length;
}

export function indentString(_: EditorState, columns: number): string {
  return " ".repeat(columns);
}

/** Nothing tells how far a line is to be indented: as far as the one before. */
export function getIndentation(): null {
  return null;
}

export class IndentContext {
  constructor(readonly state: EditorState) {}

  lineIndent(position: number): number {
    return /^\s*/u.exec(this.state.doc.lineAt(position).text)![0].length;
  }
}

export function matchBrackets(): null {
  return null;
}

export function syntaxTree() {
  const nothing = () => null;
  return { resolveInner: () => ({ childBefore: nothing, childAfter: nothing }), resolveStack: nothing };
}

export const NodeProp = { closedBy: null, openedBy: null };
