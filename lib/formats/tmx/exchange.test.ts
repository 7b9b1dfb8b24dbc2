import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "../exchange/arbitraries";
import { readXml, XmlFault } from "../xml/read-xml";
import { decodeXml } from "../xml/decode-xml";
import { readTmx } from "./read";
import { writeTmx } from "./write";

describe("TMX", () => {
  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const read = readTmx(readXml(writeTmx(document)));
        const hasTarget = document.units.some(({ target }) => target !== null);
        expect(read.losses).toEqual([]);
        expect(read.document).toEqual({ ...document, targetLanguage: hasTarget ? "en" : null });
      }),
      { numRuns: 300 },
    );
  });

  it("takes the language that comes up most, and names the others as lost", () => {
    const unit = (...languages: string[]) =>
      `<tu>${languages.map((language) => `<tuv xml:lang="${language}"><seg>${language}</seg></tuv>`).join("")}</tu>`;
    const xml = `<tmx version="1.4"><header srclang="en"/><body>${unit("en-US", "fr", "de")}${unit("en-US", "de")}${unit("fr", "de")}</body></tmx>`;
    const { document, losses } = readTmx(readXml(xml));
    expect(document).toMatchObject({ sourceLanguage: "en", targetLanguage: "de" });
    expect(document.units.map(({ source, target }) => [source, target])).toEqual([
      ["en-US", "de"],
      ["en-US", "de"],
    ]);
    expect(losses.map(({ unitId, what }) => `${unitId}: ${what}`)).toEqual([
      "1: a text in fr",
      "3: a unit without a text in en",
    ]);
  });
});

const material = "../shared/data/interchange/tmx";

describe.skipIf(!existsSync(material))("files of other tools (skipped where they are not there)", () => {
  const files = existsSync(material)
    ? readdirSync(material, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tmx"))
    : [];

  it.each(files)("%s is read, or refused with a reason", (name) => {
    try {
      expect(
        readTmx(readXml(decodeXml(readFileSync(`${material}/${name}`)))).document.units.length,
      ).toBeGreaterThan(0);
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      expect(error.message).toMatch(/\w+ \w+/u);
    }
  });
});
