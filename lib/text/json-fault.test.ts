import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonFault } from "./json-fault";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON with a few characters put in, taken out or changed. */
const damaged = fc
  .tuple(
    fc.json(),
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(..."{}[],:\"\\ \n\u0001tfn0-.eE1é𝕏'")), {
      maxLength: 4,
    }),
  )
  .map(([json, changes]) =>
    changes.reduce((text, [where, kind, sign]) => {
      const at = where % (text.length + 1);
      return text.slice(0, at) + (kind === 0 ? "" : sign) + text.slice(kind === 1 ? at : at + 1);
    }, json),
  );

describe("a fault of JSON", () => {
  it("is found exactly where JSON.parse refuses", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect([text, findJsonFault(text) === null]).toEqual([text, isJson(text)]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves before it what can still become JSON", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const fault = findJsonFault(text);
        fc.pre(fault !== null && fault.offset > 0);
        // All but the last character of what stands before the fault were taken; so nothing earlier is wrong.
        const before = text.slice(0, fault!.offset);
        expect(findJsonFault(before)?.offset ?? before.length).toBe(before.length);
      }),
    );
  });

  it.each<[string, number, number, number]>([
    ["", 0, 1, 1],
    ["{", 1, 1, 2],
    ["{a:1}", 1, 1, 2],
    ['{"a":}', 5, 1, 6],
    ['{"a":1,}', 7, 1, 8],
    ['{"a" 1}', 5, 1, 6],
    ["[1 2]", 3, 1, 4],
    ["[1,]", 3, 1, 4],
    ['{"text":"one\ntwo"}', 12, 1, 13],
    ['{"text":"\\x"}', 9, 1, 10],
    ['{"text":"open', 13, 1, 14],
    ['{\n  "𝕏": tru\n}', 10, 2, 8],
    ["{} {}", 3, 1, 4],
    ["01", 1, 1, 2],
    ["'a'", 0, 1, 1],
  ])("%j: character %i, line %i, column %i", (text, offset, line, column) => {
    expect(findJsonFault(text)).toEqual({ offset, line, column });
  });

  it("is found at any depth", () => {
    const depth = 200_000;
    expect(findJsonFault("[".repeat(depth))).toMatchObject({ offset: depth });
    expect(findJsonFault(`["${"a".repeat(5_000_000)}`)).toMatchObject({ offset: 5_000_002 });
    expect(findJsonFault("[".repeat(depth) + "]".repeat(depth))).toBeNull();
  });
});
