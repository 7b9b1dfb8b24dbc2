import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openZip } from "./open-zip";

const all = () => true;

describe("openZip", () => {
  it("gives back what was packed, stored or deflated", () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/u), bytes),
        fc.constantFrom(0, 6),
        (parts, level) => {
          const opened = openZip(zipSync(parts, { level: level as 0 | 6 }), all);
          expect(opened.ok && Object.fromEntries(opened.parts)).toEqual({ ...parts });
        },
      ),
    );
  });

  it("stops at what unpacks to more than is taken, whatever size it claims", () => {
    const bomb = zipSync({ "a.xml": new Uint8Array(70_000_000) });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at++) {
      const mark = view.getUint32(at, true);
      if (mark === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (mark === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(openZip(bomb, all)).toEqual({ ok: false, problem: "Its part “a.xml” is larger than is taken." });
    expect(openZip(bomb, () => false)).toEqual({ ok: true, parts: new Map() });
  });

  it("says what is wrong with anything else, and never throws", () => {
    const good = zipSync({ "a.xml": new Uint8Array(300).fill(65), "b.xml": new Uint8Array(9) });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, byte, length) => {
        const broken = good.slice(0, length);
        if (at < length) broken[at] = byte;
        const opened = openZip(broken, all);
        if (!opened.ok) expect(opened.problem).toMatch(/^It/u);
      }),
    );
  });
});
