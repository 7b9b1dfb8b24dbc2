import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { EditorState } from "@codemirror/state";
import { expect, it } from "vitest";
import * as noSyntax from "./no-syntax";

const commands = readFileSync(
  createRequire(import.meta.url)
    .resolve("@codemirror/commands")
    .replace(/\.cjs$/, ".js"),
  "utf8",
);

it.each(["@codemirror/language", "@lezer/common"])(
  "has all that the editor's commands take from %s",
  (from) => {
    const [, names] = new RegExp(`import \\{([^}]*)\\} from '${from}'`).exec(commands)!;
    const taken = names!.split(",").map((name) => name.trim());
    expect(Object.keys(noSyntax)).toEqual(expect.arrayContaining(taken));
  },
);

it("indents a new line as far as the one before", () => {
  const state = EditorState.create({ doc: "  two\nnone" });
  const context = new noSyntax.IndentContext(state);
  expect([context.lineIndent(3), context.lineIndent(8)]).toEqual([2, 0]);
  expect(noSyntax.indentString(state, context.lineIndent(3))).toBe("  ");
  expect(noSyntax.getIndentUnit(state)).toBe(2);
});
