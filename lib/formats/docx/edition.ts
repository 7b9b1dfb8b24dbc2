import { strFromU8, strToU8 } from "fflate";
import type { Edition } from "@/lib/formats/edition";
import { escapeXml } from "./escape-xml";
import { sealNamespace } from "./read-pieces";

type Parts = Record<string, Uint8Array>;

/** Puts into the package how the text was made, as custom properties, and the seal, as a custom XML part. */
export function addEdition(parts: Parts, { disclosure, seal }: Edition): void {
  parts["docProps/custom.xml"] = strToU8(
    customProperties([
      ["ai-disclosure", disclosure.class],
      ["digitalSourceType", disclosure.digitalSourceType],
    ]),
  );
  if (seal === null) return;
  parts["customXml/item1.xml"] = strToU8(
    `${declaration}<seal xmlns="${sealNamespace}">${escapeXml(seal)}</seal>`,
  );
  parts["customXml/itemProps1.xml"] = strToU8(
    `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{5C2E1E5B-6B0B-4C6E-9B0B-70616461E61E}"><ds:schemaRefs><ds:schemaRef ds:uri="${sealNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts["customXml/_rels/item1.xml.rels"] = strToU8(
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  addBefore(
    parts,
    "word/_rels/document.xml.rels",
    "</Relationships>",
    `<Relationship Id="rIdSeal" Type="${office}/customXml" Target="../customXml/item1.xml"/>`,
  );
  addBefore(
    parts,
    "[Content_Types].xml",
    "</Types>",
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  );
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function customProperties(properties: readonly (readonly [string, string])[]): string {
  const entries = properties.map(
    ([name, value], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${name}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${entries.join("")}</Properties>`;
}

function addBefore(parts: Parts, name: string, closing: string, added: string): void {
  parts[name] = strToU8(strFromU8(parts[name]!).replace(closing, () => added + closing));
}
