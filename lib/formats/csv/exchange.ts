import { statusOf, type Exchanged, type ExchangeDocument, type ExchangeUnit } from "@/lib/document/exchange";
import { segmentStatuses } from "@/lib/document/status";
import { onlyId } from "../exchange/only-id";
import { CsvFault, readCsvRows } from "./read-rows";
import { writeCsvRow, writeRawCsvRow } from "./write-row";

const columns = ["id", "source", "target", "status", "locked", "notes"] as const;

/**
 * A document as CSV: a header, then a row for each unit; the heads of the two texts are their languages. A spreadsheet may
 * open it safely; raw, no apostrophe is put before what looks like a formula, and a reader gets every character back.
 * No target at all and an empty one look alike.
 */
export function writeCsv(document: ExchangeDocument, mode: "safe" | "raw"): string {
  const write = mode === "raw" ? writeRawCsvRow : writeCsvRow;
  const { sourceLanguage, targetLanguage } = document;
  const head = ["id", sourceLanguage, targetLanguage ?? "target", "status", "locked", "notes"];
  const rows = document.units.map(({ id, source, target, status, isLocked, notes }) =>
    write([id, source, target, status, isLocked ? "yes" : "", notes.join("\n")]),
  );
  return `\ufeff${write(head)}${rows.join("")}`;
}

/**
 * The units of a CSV, TSV or semicolon file with a header. Columns are found by their names: `source` or a language tag
 * first, `target` or a second tag. Throws CsvFault where one is missing or nothing is in it.
 */
export function readCsv(text: string): Exchanged {
  const [head, ...rows] = readCsvRows(text);
  if (head === undefined) throw new CsvFault(1, "The file is empty.");
  const names = head.cells.map((name) => name.trim().toLowerCase());
  const idColumn = findIdColumn(names);
  const languages = names.flatMap((name, at) =>
    at !== idColumn && isLanguage(name) ? [{ at, tag: head.cells[at]!.trim() }] : [],
  );
  const source = names.includes("source") ? names.indexOf("source") : languages[0]?.at;
  const target = names.includes("target")
    ? names.indexOf("target")
    : languages.find(({ at }) => at !== source)?.at;
  if (source === undefined || target === undefined) {
    throw new CsvFault(1, "The first line names no columns “source” and “target”, nor two languages.");
  }
  const tagOf = (at: number) => languages.find((each) => each.at === at)?.tag;
  const at = Object.fromEntries(columns.map((name) => [name, names.indexOf(name)]));
  const taken = new Map<string, number>();
  const units = rows.map(({ cells }, index): ExchangeUnit => {
    const cell = (place: number | undefined) =>
      place === undefined || place < 0 ? "" : (cells[place] ?? "");
    const text = cell(target);
    const said = segmentStatuses.find((status) => status === cell(at.status));
    const notes = cell(at.notes);
    return {
      id: onlyId(cell(idColumn) || String(index + 1), taken),
      source: cell(source),
      target: text === "" ? null : text,
      status: text === "" ? "not_started" : (said ?? statusOf(text)),
      isLocked: cell(at.locked) === "yes",
      notes: notes === "" ? [] : notes.split("\n"),
    };
  });
  return {
    document: {
      origin: null,
      title: null,
      sourceLanguage: tagOf(source) ?? "und",
      targetLanguage: tagOf(target) ?? "und",
      units,
    },
    losses: [],
  };
}

/** “id” is Indonesian as well: it names the ids where the texts are named otherwise, or where it stands twice. */
function findIdColumn(names: readonly string[]): number {
  const isNamed = names.includes("source") || names.indexOf("id") !== names.lastIndexOf("id");
  return isNamed || names.filter(isLanguage).length > 2 ? names.indexOf("id") : -1;
}

function isLanguage(name: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(name);
}
