import { expect, test } from "vitest";
import { runAnchor } from "./anchor";
import { BadInput } from "./bad-input";

async function answersTo(...inputs: unknown[]): Promise<unknown[]> {
  async function* lines() {
    for (const input of inputs) yield typeof input === "string" ? input : JSON.stringify(input);
  }
  const answers: unknown[] = [];
  await runAnchor(lines(), (line) => void answers.push(JSON.parse(line)));
  return answers;
}

test("answers each annotation and later revision, in code points", async () => {
  const revisions = [
    { n: 0, text: "😀 the Kremlin said" },
    { n: 2, text: "😀😀 now the Kremlin said" },
    { n: 5, text: "nobody knows" },
  ];
  const annotations = [
    { id: "a", rev: 0, start: 6, end: 13 },
    { id: 2, rev: 2, start: 0, end: 2 },
  ];
  expect(await answersTo({ doc: "d", lang: "en", revisions, annotations })).toEqual([
    { id: "a", rev: 2, start: 11, end: 18 },
    { id: "a", rev: 5, orphan: true, reason: "deleted" },
    { id: 2, rev: 5, orphan: true, reason: "deleted" },
  ]);
});

test.each([
  ["[]", "line 1: expected an object"],
  [{}, 'line 1: "revisions" must be a list'],
  [{ revisions: [{ n: 0 }] }, 'line 1: "revisions[0].text" must be a string'],
  [
    {
      revisions: [
        { n: 1, text: "" },
        { n: 1, text: "" },
      ],
    },
    '"revisions[1].n" must be greater than the one before it',
  ],
  [
    { revisions: [], annotations: [{ id: 1, rev: 0, start: 0, end: 0 }] },
    "names no revision of this document",
  ],
  [
    { revisions: [{ n: 0, text: "😀" }], annotations: [{ id: 1, rev: 0, start: 0, end: 2 }] },
    '"annotations[0]" must have 0 <= start <= end within its revision',
  ],
])("refuses %j, saying what and where", async (input, message) => {
  const answer = answersTo(input);
  await expect(answer).rejects.toBeInstanceOf(BadInput);
  await expect(answer).rejects.toThrow(message);
});
