import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExchangeDocument, Exchanged } from "@/lib/document/exchange";
import { readCsv, writeCsv } from "../csv/exchange";
import { jsonSchema, readJson, writeJson } from "../json/exchange";
import { readPo, writePo } from "../po/exchange";
import { readTbx, writeTbx } from "../tbx/exchange";
import { readXml } from "../xml/read-xml";
import { documents } from "./arbitraries";

const plainNote = fc.stringMatching(/^[a-z][a-z ]{0,8}[a-z]$/u);

/** An empty text and none look alike, and the status goes with the text. */
const merged = (document: ExchangeDocument): ExchangeDocument => ({
  ...document,
  units: document.units.map((unit) => ({
    ...unit,
    target: unit.target || null,
    status: !unit.target ? "not_started" : unit.status === "not_started" ? "translated" : unit.status,
  })),
});

const formats: readonly {
  readonly name: string;
  readonly through: (document: ExchangeDocument) => Exchanged;
  readonly kept: (document: ExchangeDocument) => ExchangeDocument;
}[] = [
  { name: "JSON", through: (each) => readJson(writeJson(each)), kept: (each) => each },
  {
    name: "CSV, raw",
    through: (each) => readCsv(writeCsv(each, "raw")),
    kept: (each) => {
      const { units } = merged(each);
      return {
        ...each,
        origin: null,
        title: null,
        units: units.map((unit, at) => ({
          ...unit,
          status: unit.target === null ? "not_started" : each.units[at]!.status,
        })),
      };
    },
  },
  { name: "PO", through: (each) => readPo(writePo(each)), kept: merged },
];

describe.each(formats)("$name", ({ through, kept }) => {
  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(documents(undefined, plainNote), (document) => {
        expect(through(document)).toEqual({ document: kept(document), losses: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe("JSON", () => {
  it("has a schema that is published", () =>
    expect(jsonSchema()).toMatchObject({ type: "object", additionalProperties: false }));

  it.each([
    ["[", /Not JSON/],
    ["{}", /format/],
    [
      JSON.stringify({
        format: "padanan-bilingual",
        version: 1,
        origin: null,
        title: null,
        sourceLanguage: "id",
        targetLanguage: "en",
        units: [{ id: 1 }],
      }),
      /units\.0\.id/,
    ],
  ])("refuses %s", (text, reason) => expect(() => readJson(text)).toThrow(reason));
});

describe("CSV", () => {
  it.each([
    ["id;source;target\n1;a;b", [["1", "a", "b"]]],
    ['source\ttarget\na\t"b\n""c"""', [["1", "a", 'b\n"c"']]],
    ["id,en-US,notes\na,b,c", [["1", "a", "b"]]],
    ["id,id,en\nx,a,b", [["x", "a", "b"]]],
    ["name,notes\na,b", null],
    ["", null],
  ])("%j", (text, units) => {
    const read = () => readCsv(text).document.units.map(({ id, source, target }) => [id, source, target]);
    if (units === null) expect(read).toThrow();
    else expect(read()).toEqual(units);
  });

  it("says on which line a quotation mark is never closed", () => {
    expect(() => readCsv('source,target\na,b\nc,"d\n')).toThrow(expect.objectContaining({ line: 3 }));
  });
});

describe("PO", () => {
  it("reads what other tools write", () => {
    const po =
      '# A note\n#: a.c:1\n#, fuzzy, c-format\nmsgid ""\n"Satu\\n"\n"dua\\x21"\nmsgstr "One"\n\n#~ msgid "x"\n#~ msgstr "y"\n';
    expect(readPo(po)).toMatchObject({
      document: {
        units: [{ id: "1", source: "Satu\ndua!", target: "One", status: "draft", notes: ["A note"] }],
      },
      losses: [{ what: "1 obsolete entries" }],
    });
  });

  it.each([
    ['msgid "a"\nmsgstr b', 2],
    ["hello", 1],
    ['"a"', 1],
  ])("refuses %j and says where", (text, line) =>
    expect(() => readPo(text)).toThrow(expect.objectContaining({ line })),
  );
});

describe("TBX", () => {
  it("keeps terms, and names what it cannot", () => {
    const document: ExchangeDocument = {
      origin: null,
      title: "Istilah",
      sourceLanguage: "id",
      targetLanguage: "en",
      units: [
        {
          id: "a",
          source: "<b>air</b> & api",
          target: "water",
          status: "approved",
          isLocked: false,
          notes: ["x"],
        },
      ],
    };
    expect(readTbx(readXml(writeTbx(document))).document).toEqual({
      origin: null,
      title: null,
      sourceLanguage: "id",
      targetLanguage: "en",
      units: [
        {
          id: "a",
          source: "air & api",
          target: "water",
          status: "translated",
          isLocked: false,
          notes: ["x"],
        },
      ],
    });
  });
});
