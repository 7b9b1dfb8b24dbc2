/** What a spreadsheet takes for the beginning of a formula, also in its wide forms. */
const formula = /^[\s'"]*[=+\-@\t\r＝＋－＠]/u;

/**
 * A line of CSV (RFC 4180), ended by CRLF. A cell that a spreadsheet would take for a formula gets an apostrophe before
 * it, so that opening the file runs nothing.
 */
export function writeCsvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(writeCell).join(",")}\r\n`;
}

function writeCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
