import { expect, it } from "vitest";
import { foldRuns, sittingMs, type FoldableWrite } from "./fold-runs";

const save = (actorId: string, minute: number): FoldableWrite => ({
  isSave: true,
  actorId,
  at: minute * 60_000,
});
const other = (actorId: string, minute: number): FoldableWrite => ({
  ...save(actorId, minute),
  isSave: false,
});

it.each<[string, readonly FoldableWrite[], readonly (number | null)[]]>([
  ["nothing", [], []],
  ["one sitting", [save("a", 0), save("a", 1), save("a", 2)], [null, null, 2]],
  ["two people", [save("a", 0), save("b", 1), save("b", 2)], [0, null, 1]],
  ["a decision between", [save("a", 0), other("b", 1), save("a", 2)], [0, 0, 0]],
  ["a pause", [save("a", 0), save("a", 30), save("a", 31)], [0, null, 1]],
  ["exactly as long as may be", [save("a", 0), save("a", sittingMs / 60_000)], [null, 1]],
])("%s", (_, writes, expected) => expect(foldRuns(writes)).toEqual(expected));
