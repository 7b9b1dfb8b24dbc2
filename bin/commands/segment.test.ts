import { expect, test } from "vitest";
import { BadInput } from "./bad-input";
import { readLines } from "./lines";
import { runSegment } from "./segment";

async function* chunksOf(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function answersTo(text: string, size = 7): Promise<string[]> {
  const answers: string[] = [];
  await runSegment(readLines(chunksOf(text, size)), (line) => void answers.push(line));
  return answers;
}

test("answers each text with offsets in UTF-16 units, wherever the bytes are cut", async () => {
  const input = `${JSON.stringify({ id: "a", lang: "id", text: "😀 Halo\u2028dunia. Apa kabar?" })}\r\n\n${JSON.stringify({ id: 2, lang: "en", text: "" })}`;
  const wanted = [
    {
      id: "a",
      segments: [
        { start: 0, end: 7, block: 0, role: "title" },
        { start: 8, end: 14, block: 1, role: "paragraph" },
        { start: 15, end: 25, block: 1, role: "paragraph" },
      ],
    },
    { id: 2, segments: [] },
  ];
  for (const size of [1, 3, 1000]) {
    expect((await answersTo(input, size)).map((line) => JSON.parse(line))).toEqual(wanted);
  }
});

test.each([
  ["x", "line 1: not JSON"],
  ['{"id":1,"lang":"id","text":"a"}\n[]', 'line 2: expected an object {"id","lang","text"}'],
  ['{"lang":"id","text":"a"}', 'line 1: "id" must be a string or a number'],
  ['{"id":1,"text":"a"}', 'line 1: "lang" must be a string'],
  ['{"id":1,"lang":"id"}', 'line 1: "text" must be a string'],
])("refuses %s, saying what and where", async (input, message) => {
  await expect(answersTo(input)).rejects.toThrow(new BadInput(message));
});

test("refuses bytes that are not UTF-8", async () => {
  async function* input() {
    yield new Uint8Array([0x0a, 0xff, 0x0a]);
  }
  await expect(runSegment(readLines(input()), () => undefined)).rejects.toThrow("not UTF-8");
});
