import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReason, roleReasons, writeReason, type RoleReason } from "./role-reason";

const kinds = Object.keys(roleReasons) as (keyof typeof roleReasons)[];

describe("readReason", () => {
  it("reads what was written", () => {
    const reason: fc.Arbitrary<RoleReason> = fc.oneof(
      fc.constantFrom(...kinds).map((kind) => ({ kind })),
      fc.record({ kind: fc.constantFrom("credit" as const, "behind" as const), words: fc.string() }),
    );
    fc.assert(
      fc.property(reason, (each) => {
        expect(readReason(writeReason(each))).toEqual(each);
      }),
    );
  });

  it.each(["", "Bukan isi", "constructor", "Behind the article: Berita"])("knows nothing of %j", (words) =>
    expect(readReason(words)).toBeNull(),
  );
});
