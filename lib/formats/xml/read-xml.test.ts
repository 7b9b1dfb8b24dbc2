import { describe, expect, it } from "vitest";
import { readXml, withDescendants, XmlFault } from "./read-xml";

function faultOf(xml: string): { line: number; reason: string } {
  try {
    readXml(xml);
  } catch (error) {
    if (error instanceof XmlFault) return { line: error.line, reason: error.message };
  }
  throw new Error("it was read");
}

describe("readXml", () => {
  it("knows the line of every element, whatever stands between them", () => {
    const { root, lineOf } = readXml(
      '\ufeff<?xml version="1.0"?>\n<!-- <no/> -->\n<a x="1 > 0">\n<![CDATA[<no/>]]><b/>\n\n<c y=\'<"\'.replace/></a>'.replace(
        "'<\"'.replace",
        "'&lt;\"'",
      ),
    );
    expect([...withDescendants(root)].map((element) => [element.nodeName, lineOf(element)])).toEqual([
      ["a", 3],
      ["b", 4],
      ["c", 6],
    ]);
  });

  it.each([
    ["an unclosed element", "<a>\n<b>\n</a>", 3, /expected "b"/],
    ["an unknown entity", "<a>\n&foo;</a>", 2, /unknown entity/],
    ["a character XML cannot hold", "<a>\n\u0001</a>", 2, /U\+0001/],
    ["the number of such a character", "<a>\n&#x1F;</a>", 2, /&#x1F;/],
    ["an undeclared prefix", "<p:a/>", 1, /undeclared/],
    ["entities of its own", '<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>', 1, /declares/],
    ["nothing", "", 1, /empty/],
  ])("refuses %s and says where", (_, xml, line, reason) => {
    const fault = faultOf(xml);
    expect(fault.reason).toMatch(reason);
    expect(fault.line).toBe(line);
  });

  it("refuses nesting without end at once", () => {
    expect(faultOf("<a>".repeat(200_000)).reason).toMatch(/more than 100 deep/);
  });

  it("takes a document type that only names one", () => {
    expect(readXml('<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx/>').root.localName).toBe("tmx");
  });
});
