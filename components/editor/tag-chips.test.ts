import { EditorState, Transaction } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { tagChips } from "./tag-chips";

const text = 'He <b>declined</b>, <a href="https://kcna.example/a">KCNA</a> wrote.';

function change(from: number, to: number, insert: string, isFromElsewhere = false): string {
  const state = EditorState.create({ doc: text, extensions: tagChips });
  const annotations = isFromElsewhere ? [Transaction.remote.of(true)] : [];
  return state.update({ changes: { from, to, insert }, annotations }).state.doc.toString();
}

describe("tags as chips", () => {
  it.each<[string, string, string]>([
    ["a deletion of its end takes a tag whole", change(5, 6, ""), text.replace("<b>", "")],
    ["and of its beginning", change(3, 4, ""), text.replace("<b>", "")],
    ["what is typed inside it goes behind it", change(4, 4, "x"), text.replace("<b>", "<b>x")],
    ["a whole one is replaced as it is", change(3, 6, "<i>"), text.replace("<b>", "<i>")],
    ["words beside it are its neighbours", change(6, 14, "left"), text.replace("declined", "left")],
  ])("%s", (_what, after, expected) => expect(after).toBe(expected));

  it("lets somebody else's other address of a link in", () => {
    const there = text.indexOf('a">');
    expect(change(there, there + 1, "b", true)).toBe(text.replace("example/a", "example/b"));
  });
});
