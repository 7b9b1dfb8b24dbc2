import { expect, it } from "vitest";
import { formatOf, formatOfFile, formats } from "./registry";

it("tells every format by its id and by its extension alone", () => {
  for (const format of formats) {
    expect(formatOf(format.id)).toBe(format);
    expect(formatOfFile(`Berita 1.2${format.extension.toUpperCase()}`)).toBe(format);
  }
  expect(formatOfFile("article.pdf")).toBeNull();
  expect(formatOfFile("md")).toBeNull();
});

it("both reads and writes", () => {
  expect(formats.filter(({ reads }) => reads).map(({ id }) => id)).toEqual(["text", "markdown"]);
  expect(formats.filter(({ writes }) => writes).map(({ id }) => id)).toEqual([
    "docx",
    "html",
    "xliff2",
    "xliff1",
    "tmx",
    "po",
    "csv",
    "csv_raw",
    "json",
  ]);
});
