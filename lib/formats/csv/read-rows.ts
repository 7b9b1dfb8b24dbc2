/** Why a file is no CSV that is taken, and where; `line` counts from 1. */
export class CsvFault extends Error {
  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(reason);
  }
}

/**
 * The rows of a CSV file (RFC 4180), with the line each begins on. The separator is the comma, the semicolon or the tab,
 * whichever the first line has most of. Throws CsvFault for quotation marks that do not fit.
 */
export function readCsvRows(
  text: string,
): readonly { readonly cells: readonly string[]; readonly line: number }[] {
  const csv = text.replace(/^\ufeff/u, "");
  const separator = findSeparator(csv);
  const rows: { cells: string[]; line: number }[] = [];
  let [at, line, cells, start] = [0, 1, [] as string[], 1];
  while (at < csv.length) {
    const [cell, end] = csv[at] === '"' ? quoted(at) : bare(at);
    cells.push(cell);
    at = end;
    if (csv[at] === separator) {
      at += 1;
      if (at === csv.length) cells.push("");
      continue;
    }
    rows.push({ cells, line: start });
    at += csv.startsWith("\r\n", at) ? 2 : 1;
    line += 1;
    [cells, start] = [[], line];
  }
  if (cells.length > 0) rows.push({ cells, line: start });
  return rows.filter((row) => row.cells.length > 1 || row.cells[0] !== "");

  function bare(from: number): readonly [string, number] {
    let end = from;
    while (end < csv.length && csv[end] !== separator && csv[end] !== "\n" && csv[end] !== "\r") end += 1;
    return [csv.slice(from, end), end];
  }

  function quoted(from: number): readonly [string, number] {
    const begun = line;
    let [cell, end] = ["", from + 1];
    for (;;) {
      const next = csv.indexOf('"', end);
      if (next === -1) throw new CsvFault(begun, "A cell begins with a quotation mark that is never closed.");
      const part = csv.slice(end, next);
      line += part.split("\n").length - 1;
      cell += part;
      end = next + 1;
      if (csv[end] !== '"') break;
      cell += '"';
      end += 1;
    }
    if (end < csv.length && csv[end] !== separator && csv[end] !== "\n" && csv[end] !== "\r") {
      throw new CsvFault(line, "A cell goes on after its closing quotation mark.");
    }
    return [cell, end];
  }
}

function findSeparator(csv: string): string {
  const [first = ""] = csv.replaceAll(/"(?:[^"]|"")*"/gu, "").split(/\r?\n/u, 1);
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]!.mark;
}
