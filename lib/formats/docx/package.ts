import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { BilingualDocument } from "@/lib/document/bilingual";
import type { Edition } from "@/lib/formats/edition";
import { addEdition } from "./edition";
import { escapeXml } from "./escape-xml";
import { fonts } from "./styles";

/**
 * The package with its own properties and fonts, and without a trace of when or where it was written:
 * the writer beneath stamps parts and zip entries with the clock, so those are replaced.
 */
export function finishPackage(
  bytes: Uint8Array,
  doc: BilingualDocument,
  edition: Edition | null = null,
): Uint8Array {
  const parts = unzipSync(bytes);
  parts["docProps/core.xml"] = strToU8(coreProperties(doc));
  parts["word/fontTable.xml"] = strToU8(fontTable);
  parts[header] = strToU8(strFromU8(parts[header]!).replaceAll(watermarkId, "PowerPlusWaterMarkObject1"));
  nameLinks(parts);
  if (edition !== null) addEdition(parts, edition);
  const entries: Zippable = {};
  for (const name of Object.keys(parts)) entries[name] = [parts[name]!, { mtime: zipEpoch, os: 0, level: 6 }];
  return zipSync(entries);
}

/** The first date a zip can hold, in local time because that is what is stored: the same in every time zone. */
const zipEpoch = new Date(1980, 0, 1);

const header = "word/header1.xml";

/** The library ends the shape's id in chance letters; Word knows a watermark by what stands before them. */
const watermarkId = /PowerPlusWaterMarkObject[\w-]*/gu;

const relationships = "word/_rels/document.xml.rels";
const main = "word/document.xml";

/** The library names each link's relationship in chance letters; in order of their places they are named anew. */
function nameLinks(parts: Record<string, Uint8Array>): void {
  const listed = strFromU8(parts[relationships]!);
  const names = new Map(
    [...listed.matchAll(/<Relationship Id="(rId[^"]*)" Type="[^"]*\/hyperlink"/gu)].map(([, id], at) => [
      id!,
      `rIdLink${at + 1}`,
    ]),
  );
  if (names.size === 0) return;
  const renamed = (xml: string, attribute: string) =>
    xml.replace(new RegExp(`(?<= ${attribute}=")rId[^"]*(?=")`, "gu"), (id) => names.get(id) ?? id);
  parts[relationships] = strToU8(renamed(listed, "Id"));
  parts[main] = strToU8(renamed(strFromU8(parts[main]!), "r:id"));
}

function coreProperties(doc: BilingualDocument): string {
  const time = `${new Date(doc.exportedAt).toISOString().slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(doc.title)}</dc:title><dc:creator>${escapeXml(doc.translators.join("; "))}</dc:creator><dc:language>${escapeXml(doc.targetLanguage)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  [fonts.serif, "Liberation Serif", "roman"],
  [fonts.sans, "Liberation Sans", "swiss"],
  [fonts.complex, "Liberation Serif", "roman"],
  [fonts.symbol, "DejaVu Sans", "swiss"],
]
  .map(
    ([name, instead, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join("")}</w:fonts>`;
