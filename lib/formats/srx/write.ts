import { withLegalCharacters } from "@/lib/formats/legal-characters";
import type { SrxRules } from "./read";

/** The rules as an SRX 2.0 file, valid against its schema: one line a rule, the same bytes every time. */
export function writeSrx({ cascades, lists, maps }: SrxRules): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<srx xmlns="http://www.lisa.org/srx20" version="2.0">',
    `  <header segmentsubflows="yes" cascade="${cascades ? "yes" : "no"}"/>`,
    "  <body>",
    "    <languagerules>",
    ...lists.flatMap(({ name, rules }) => [
      `      <languagerule languagerulename="${escapeXml(name)}">`,
      ...rules.map(
        ({ breaks, before, after }) =>
          `        <rule break="${breaks ? "yes" : "no"}"><beforebreak>${escapeXml(before)}</beforebreak>` +
          `<afterbreak>${escapeXml(after)}</afterbreak></rule>`,
      ),
      "      </languagerule>",
    ]),
    "    </languagerules>",
    "    <maprules>",
    ...maps.map(
      ({ pattern, name }) =>
        `      <languagemap languagepattern="${escapeXml(pattern)}" languagerulename="${escapeXml(name)}"/>`,
    ),
    "    </maprules>",
    "  </body>",
    "</srx>",
  ];
  return `${lines.join("\n")}\n`;
}

/** White space is written by number: readers of XML fold it in attributes and turn CR LF into LF. */
function escapeXml(text: string): string {
  return withLegalCharacters(text).replace(/[&<>"\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
