import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepareOwnRules } from "@/lib/segmentation/own-rules";
import { readSrx, type SrxRules } from "./read";
import { writeSrx } from "./write";

const shared = new URL("../../../../shared/data/interchange/", import.meta.url);
const schema = new URL("schemas/srx/srx20.xsd", shared);

const sample: SrxRules = {
  cascades: true,
  lists: [
    { name: "Indonesia", rules: [{ breaks: false, before: "\\bDrs?\\.", after: '\\s<&"' }] },
    { name: "Umum", rules: [{ breaks: true, before: "[.?!]+", after: "\\s" }] },
  ],
  maps: [
    { pattern: "[Ii][Dd].*", name: "Indonesia" },
    { pattern: ".*", name: "Umum" },
  ],
};

test("what is written is read again as it was", () => {
  expect(readSrx(writeSrx(sample))).toEqual({ rules: sample });
});

test("any text in a rule survives", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab<>&\"'] \t\n\r\u00a0é😀\\") });
  fc.assert(
    fc.property(text, text, fc.boolean(), (before, after, breaks) => {
      const rules: SrxRules = {
        cascades: false,
        lists: [{ name: after, rules: [{ breaks, before, after }] }],
        maps: [{ pattern: before, name: after }],
      };
      expect(readSrx(writeSrx(rules))).toEqual({ rules });
    }),
  );
});

test.each([
  ["", /well-formed/u],
  ["<srx", /well-formed/u],
  ["<a/>", /root element/u],
  ["<srx version='1.0'/>", /another version/u],
  ['<!DOCTYPE srx [<!ENTITY a "b">]><srx/>', /entities/u],
  [writeSrx(sample).replace('languagerulename="Umum"/>', 'languagerulename="Lain"/>'), /not there/u],
])("says what is wrong: %j", (xml, problem) => {
  expect(readSrx(xml)).toEqual({ problem: expect.stringMatching(problem) as string });
});

// The measuring data lies beside the checkout and is not part of it.
describe.skipIf(!existsSync(shared))("files in use", () => {
  const folder = new URL("srx/", shared);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".srx")) : [];
  test.each(files)("%s is read, and most of its rules can be run", (name) => {
    const reading = readSrx(readFileSync(new URL(name, folder), "utf8"));
    if ("problem" in reading) throw new Error(reading.problem);
    const rules = reading.rules.lists.flatMap((list) => list.rules);
    const { refused } = prepareOwnRules(rules);
    expect(refused.length).toBeLessThanOrEqual(rules.length * 0.1);
    expect(readSrx(writeSrx(reading.rules))).toEqual(reading);
  });

  test("what is written is valid against the schema", () => {
    const args = ["--nonet", "--noout", "--schema", fileURLToPath(schema), "-"];
    const result = spawnSync("xmllint", args, { input: writeSrx(sample), encoding: "utf8" });
    if (result.error !== undefined) return;
    expect(result.stderr).toContain("validates");
  });
});
