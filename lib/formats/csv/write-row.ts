/** What a spreadsheet takes for the beginning of a formula, also in its wide forms. */
const formula = /^[\s'"]*[=+\-@\t\r＝＋－＠]/u;

/**
 * A line of CSV (RFC 4180), ended by CRLF. A cell that a spreadsheet would take for a formula gets an apostrophe before
 * it, so that opening the file runs nothing.
 */
export function writeCsvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(writeCell).join(",")}\r\n`;
}

/** The same without the apostrophe: what was written comes back, and a spreadsheet may take it for a formula. */
export function writeRawCsvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => quoteCell(String(cell ?? ""))).join(",")}\r\n`;
}

function writeCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return quoteCell(formula.test(cell) ? `'${cell}` : cell);
}

function quoteCell(text: string): string {
  return /[",\r\n;]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
