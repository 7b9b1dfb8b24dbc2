import fc from "fast-check";
import { expect, it } from "vitest";
import { bookmarkNames } from "./bookmarks";

it.each([
  ["a UUID", ["0192f3a4-7c1d-7e00-8000-00000000002a"], ["seg_0192f3a47c1d7e00800000000000002a"]],
  ["ids that meet", ["a-b", "ab", "AB"], ["seg_ab", "seg_ab_2", "seg_AB_3"]],
  ["a long id", ["x".repeat(60), "x".repeat(61)], [`seg_${"x".repeat(36)}`, `seg_${"x".repeat(34)}_2`]],
  ["no letters at all", ["—", ""], ["seg_", "seg__2"]],
])("names %s", (_, ids, names) => {
  expect(bookmarkNames(ids)).toEqual(names);
});

it("gives every id a name Word accepts and no other id has", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 50 })), (ids) => {
      const names = bookmarkNames(ids);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
      for (const name of names) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/u);
    }),
  );
});
