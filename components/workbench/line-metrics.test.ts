import { expect, it, vi } from "vitest";
import { measureLines } from "./line-metrics";
import type { VisibleLines } from "./visible-lines";

type Args = Parameters<typeof measureLines>;

const lines = [
  { kind: "segment", segmentId: "one" },
  { kind: "excluded", blockId: "advertisement" },
  null,
  { kind: "segment", segmentId: "two" },
] as unknown as ReturnType<VisibleLines["lineAt"]>[];
const texts = { one: ["Ya.", ""], two: ["Ya.", "x".repeat(130)] } as Record<string, [string, string]>;

function makeMetrics() {
  const lineAt = vi.fn((index: number) => lines[index] ?? null);
  const visible = { count: lines.length, lineAt } as unknown as Args[0];
  const store = {
    get: (id: string) => ({ source: { text: texts[id]![0] }, text: texts[id]![1] }),
  } as unknown as Args[1];
  return { lineAt, metrics: measureLines(visible, store) };
}

it("names every line and guesses its height by the longer of its texts", () => {
  const { metrics } = makeMetrics();
  const indexes = lines.map((_, index) => index);
  expect(indexes.map(metrics.keyOf)).toEqual(["one", "advertisement", "awaited-2", "two"]);
  expect(indexes.map(metrics.estimate)).toEqual([48.2, 57, 76, 102.6]);
});

it("looks at a line once, however often it is asked, and answers of lines that are not there", () => {
  const { lineAt, metrics } = makeMetrics();
  for (let turn = 0; turn < 3; turn++) for (const index of [3, 0]) metrics.estimate(index);
  expect(lineAt).toHaveBeenCalledTimes(2);
  expect(metrics.estimate(9)).toBe(76);
  expect(metrics.keyOf(9)).toBe("awaited-9");
});
