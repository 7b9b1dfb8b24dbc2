import { expect, it } from "vitest";
import { writeCsvRow } from "./write-row";

it.each([
  [["plain", 7, null], "plain,7,\r\n"],
  [['says "so", twice', "two\nlines"], '"says ""so"", twice","two\nlines"\r\n'],
  [["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"], "'=1+1,'+1,'-1,'@SUM(A1),'\t=1,'＝1\r\n"],
  [['"=1', " =1", "'=1"], "\"'\"\"=1\",' =1,''=1\r\n"],
  [["a-b", "1=1", "x@example.org", -5], "a-b,1=1,x@example.org,-5\r\n"],
])("%j becomes %j", (cells, line) => {
  expect(writeCsvRow(cells)).toBe(line);
});
