import { expect, test } from "vitest";
import { ruleLines } from "./rule-lines";

test.each<[string, string, number[]]>([
  ["one a line", "<a>\n<rule/>\n<rule >\n<rule\nbreak='no'>", [2, 3, 4]],
  ["two on a line, Windows ends", "\r\n<rule/><rule/>\r\n\r\n<rule/>", [2, 2, 4]],
  ["with a prefix", "<s:rule/>\n<languagerule/>", [1]],
  ["not those in comments or in text", "<!-- <rule>\n-->\n<rule><![CDATA[<rule>]]></rule>", [3]],
])("the lines of rules: %s", (_, xml, lines) => expect(ruleLines(xml, lines.length)).toEqual(lines));

test("no line is told where another number of rules was read", () => {
  expect(ruleLines("<rule/>", 2)).toBeNull();
});
