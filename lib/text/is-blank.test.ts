import { expect, it } from "vitest";
import { isBlank } from "./is-blank";

it.each([
  ["", true],
  [" \n\u00a0\u3000", true],
  ["<b> </b>", true],
  ['<a href="https://a.example"></a>', true],
  ["<b>a</b>", false],
  ["<u>", false],
  [".", false],
])("%j: %s", (text, blank) => expect(isBlank(text)).toBe(blank));
