import { expect, it } from "vitest";
import { countWords } from "./count-words";

it.each([
  ["id", "Satu dua, tiga.", 3],
  ["id", 'Satu <b>dua</b> <a href="https://a.example/b c">tiga</a>', 3],
  ["id", "se<i>buah</i>", 1],
  ["id", "5 < 6", 2],
  ["id", "", 0],
])("%s: %s", (language, text, words) => expect(countWords(text, language)).toBe(words));
