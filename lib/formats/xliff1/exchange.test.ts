import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "../exchange/arbitraries";
import { readXml, XmlFault } from "../xml/read-xml";
import { isXliff1, readXliff1 } from "./read";
import { writeXliff1 } from "./write";

describe("XLIFF 1.2", () => {
  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const units = document.units.map((unit) => {
          if (!unit.target) return { ...unit, status: "not_started" };
          return { ...unit, status: unit.status === "not_started" ? "draft" : unit.status };
        });
        expect(readXliff1(readXml(writeXliff1(document)))).toEqual({
          document: { ...document, units },
          losses: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  it("reads segments, codes and the states of Trados", () => {
    const xml = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" version="1.2">
      <file original="a.docx" source-language="id-ID" target-language="en-US" datatype="x"><body><group><trans-unit id="t1">
      <source><g id="1">Satu. Dua.</g></source><seg-source><g id="1"><mrk mtype="seg" mid="1">Satu<x id="9"/>.</mrk> <mrk mtype="seg" mid="2">Dua.</mrk></g></seg-source>
      <target><g id="1"><mrk mtype="seg" mid="1">One<x id="9"/>.</mrk> <mrk mtype="seg" mid="2"/></g></target>
      <alt-trans><target>No</target></alt-trans><note>look</note>
      <sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation"/><sdl:seg id="2"/></sdl:seg-defs></trans-unit></group></body></file></xliff>`;
    expect(readXliff1(readXml(xml)).document.units).toEqual([
      {
        id: "t1#1",
        source: "Satu{1}.",
        target: "One{1}.",
        status: "approved",
        isLocked: false,
        notes: ["look"],
      },
      { id: "t1#2", source: "Dua.", target: "", status: "not_started", isLocked: false, notes: [] },
    ]);
  });

  it("says what is missing, and where", () => {
    const file = readXml('<xliff version="1.2">\n<file original="a" datatype="x"><body/></file></xliff>');
    expect(() => readXliff1(file)).toThrow(
      expect.objectContaining({ line: 2, message: expect.stringContaining("source-language") }),
    );
  });
});

const material = ["../shared/data/interchange/xliff1", "../shared/data/interchange/xliff-vendors"];

describe.skipIf(!existsSync(material[0]!))("files of other tools (skipped where they are not there)", () => {
  const files = material.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((name) => /\.(?:xlf|xliff|sdlxliff)$/u.test(name))
          .map((name) => `${folder}/${name}`)
      : [],
  );

  it.each(files)("%s is read, or refused with a reason", (name) => {
    try {
      const file = readXml(readFileSync(name, "utf8"));
      if (!isXliff1(file)) return;
      expect(readXliff1(file).document.sourceLanguage).not.toBe("");
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      expect(error.message).toMatch(/\w+ \w+/u);
    }
  });
});
