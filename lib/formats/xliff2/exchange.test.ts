import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "../exchange/arbitraries";
import { readXml } from "../xml/read-xml";
import { readXliff2 } from "./read";
import { validateXliff2 } from "./validate";
import { writeXliff2 } from "./write";

describe("XLIFF 2", () => {
  it("reads back what it wrote, and what it wrote is valid", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const xml = readXml(writeXliff2(document));
        if (document.units.length > 0) expect(validateXliff2(xml)).toEqual([]);
        const status = (unit: (typeof document.units)[number]) =>
          unit.status === "not_started" && unit.target ? "draft" : unit.status;
        expect(readXliff2(xml)).toEqual({
          document: { ...document, units: document.units.map((unit) => ({ ...unit, status: status(unit) })) },
          losses: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the codes of other tools in their places", () => {
    const xml = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="id" trgLang="en"><file id="f"><unit id="u">
      <segment state="reviewed"><source>a<ph id="x"/>b<pc id="y">c</pc><pc id="z" type="fmt" subType="xlf:i">d</pc></source><target><pc id="y">C</pc><ph id="x"/></target></segment></unit></file></xliff>`;
    expect(readXliff2(readXml(xml)).document.units).toEqual([
      {
        id: "u",
        source: "a{1}b{2>c<2}<i>d</i>",
        target: "{2>C<2}{1}",
        status: "approved",
        isLocked: false,
        notes: [],
      },
    ]);
  });
});
