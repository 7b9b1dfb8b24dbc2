import { expect, it } from "vitest";
import { nestTags } from "./nest-tags";

/** A run is its tags in capitals, outermost first, and its word. */
const nested = (runs: readonly string[]) =>
  nestTags(
    runs,
    (run) =>
      [...run.replaceAll(/[^A-Z]/gu, "")].map((key) => ({ key, opening: `<${key}>`, closing: `</${key}>` })),
    (run) => run.replaceAll(/[A-Z]/gu, ""),
  );

it.each([
  [[], ""],
  [["a", "b"], "ab"],
  [["Ba", "BIb", "Bc"], "<B>a<I>b</I>c</B>"],
  [["ABa", "Ab", "Bc"], "<A><B>a</B>b</A><B>c</B>"],
  [["Ba", "IBb"], "<B>a</B><I><B>b</B></I>"],
])("%j: %s", (runs, expected) => expect(nested(runs)).toBe(expected));
