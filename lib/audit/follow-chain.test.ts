import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beforeFirst, followChain, type ChainPlace } from "./follow-chain";
import { canonicalJson, type Json } from "@/lib/text/canonical-json";
import { auditText, type AuditEntry } from "./link";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

const anyData = fc.dictionary(
  fc.string(),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
);
const anyAct = fc.record({
  projectId: fc.constant("0190a3c2-0000-7000-8000-000000000001"),
  documentId: fc.option(fc.uuid()),
  segmentId: fc.option(fc.uuid()),
  actorId: fc.option(fc.uuid()),
  kind: fc.constantFrom("segment.saved", "member.removed"),
  data: anyData as fc.Arbitrary<Json>,
  at: fc.constantFrom("2026-11-01T08:00:00.000Z", "2026-11-02T23:59:59.999Z"),
});
const anyChain = fc.array(anyAct, { minLength: 1, maxLength: 8 }).map((acts) => {
  const chain: AuditEntry[] = [];
  for (const act of acts) {
    const entry = { ...act, seq: chain.length + 1 };
    chain.push({ ...entry, hash: sha256(auditText(chain.at(-1)?.hash ?? null, entry)) });
  }
  return chain;
});

/** The place in the list of the first entry that does not follow; null where all do. */
function firstFault(chain: readonly AuditEntry[]): number | null {
  let place: ChainPlace = beforeFirst;
  for (const [at, entry] of chain.entries()) {
    const step = followChain(place, entry, sha256);
    if (!step.ok) return at;
    place = step.place;
  }
  return null;
}

describe("a chain of entries", () => {
  it("holds as it was written", () => {
    fc.assert(fc.property(anyChain, (chain) => firstFault(chain) === null));
  });

  it("shows the entry that was altered, whatever was altered in it", () => {
    const change = fc.constantFrom<Partial<AuditEntry>>(
      { actorId: "0190a3c2-0000-7000-8000-00000000000f" },
      { kind: "segment.reviewed" },
      { at: "2026-11-03T00:00:00.000Z" },
      { data: { altered: true } },
      { documentId: "0190a3c2-0000-7000-8000-00000000000d" },
      { hash: "0".repeat(64) },
    );
    fc.assert(
      fc.property(anyChain, fc.nat(), change, (chain, n, altered) => {
        const at = n % chain.length;
        return firstFault(chain.with(at, { ...chain[at]!, ...altered })) === at;
      }),
    );
  });

  it("shows where an entry was taken out, put in twice, or changed places", () => {
    fc.assert(
      fc.property(anyChain, fc.nat(), (chain, n) => {
        const at = n % chain.length;
        const without = chain.toSpliced(at, 1);
        expect(firstFault(without)).toBe(at === chain.length - 1 ? null : at);
        expect(firstFault(chain.toSpliced(at, 0, chain[at]!))).toBe(at + 1);
        if (at > 0) expect(firstFault(chain.with(at - 1, chain[at]!).with(at, chain[at - 1]!))).toBe(at - 1);
      }),
    );
  });
});

it.each<[Json, string]>([
  [{ b: 1, a: null }, '{"a":null,"b":1}'],
  [{ list: [true, { z: "é\n", y: '"' }] }, '{"list":[true,{"y":"\\"","z":"é\\n"}]}'],
  [{}, "{}"],
  [[], "[]"],
])("%j is written as %s", (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});
