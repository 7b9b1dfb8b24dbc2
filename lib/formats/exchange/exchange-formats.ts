/** How bilingual text travels between tools: a reader and a writer for each format of the registry that is for them. */
import type { Exchanged, ExchangeDocument } from "@/lib/document/exchange";
import { CsvFault } from "../csv/read-rows";
import { readCsv, writeCsv } from "../csv/exchange";
import { JsonFault, readJson, writeJson } from "../json/exchange";
import { PoFault, readPo, writePo } from "../po/exchange";
import { formatOfFile, type ExchangeFormatId } from "../registry";
import { isTbx, readTbx, writeTbx } from "../tbx/exchange";
import { decodeText } from "../text/decode";
import { isTmx, readTmx } from "../tmx/read";
import { writeTmx } from "../tmx/write";
import { isXliff1, readXliff1 } from "../xliff1/read";
import { writeXliff1 } from "../xliff1/write";
import { readXliff2 } from "../xliff2/read";
import { isXliff2 } from "../xliff2/validate";
import { writeXliff2 } from "../xliff2/write";
import { decodeXml } from "../xml/decode-xml";
import { readXml, XmlFault, type XmlFile } from "../xml/read-xml";

/** Why a file cannot be read; `line` counts from 1, and is null where there is none to name. */
export class ExchangeFault extends Error {
  constructor(
    readonly line: number | null,
    reason: string,
  ) {
    super(reason);
  }
}

type ExchangeFormat = {
  readonly read: (bytes: Uint8Array) => Exchanged;
  readonly write: (document: ExchangeDocument) => string;
};

/** How each format is read and written. */
export const exchangeFormats: Readonly<Record<ExchangeFormatId, ExchangeFormat>> = {
  xliff2: { read: readXliff, write: writeXliff2 },
  xliff1: { read: readXliff, write: writeXliff1 },
  tmx: { read: readOf(isTmx, readTmx, "TMX"), write: writeTmx },
  tbx: { read: readOf(isTbx, readTbx, "TBX"), write: writeTbx },
  po: { read: (bytes) => readPo(textOf(bytes)), write: writePo },
  csv: { read: (bytes) => readCsv(textOf(bytes)), write: (document) => writeCsv(document, "safe") },
  csv_raw: { read: (bytes) => readCsv(textOf(bytes)), write: (document) => writeCsv(document, "raw") },
  json: { read: (bytes) => readJson(textOf(bytes)), write: writeJson },
};

/** Endings under which the files of other tools come. */
const dialects: Readonly<Record<string, ExchangeFormatId>> = {
  ".sdlxliff": "xliff1",
  ".mqxliff": "xliff1",
  ".mxliff": "xliff1",
  ".tsv": "csv",
  ".pot": "po",
};

/** The format a file’s name ends in; null where no format has that ending. Which XLIFF it is, its content tells. */
export function exchangeFormatOfFile(name: string): ExchangeFormatId | null {
  const dialect = Object.keys(dialects).find((ending) => name.toLowerCase().endsWith(ending));
  if (dialect !== undefined) return dialects[dialect]!;
  const format = formatOfFile(name);
  return format?.use === "tools" ? format.id : null;
}

/** Reads a file of a format. Throws ExchangeFault, which says what is wrong and where. */
export function readExchange(bytes: Uint8Array, id: ExchangeFormatId): Exchanged {
  try {
    return exchangeFormats[id].read(bytes);
  } catch (error) {
    throw exchangeFaultOf(error) ?? error;
  }
}

/** What a reader threw, in the one form in which it is told; null for what no reader throws. */
export function exchangeFaultOf(error: unknown): ExchangeFault | null {
  if (error instanceof ExchangeFault) return error;
  if (error instanceof XmlFault || error instanceof CsvFault || error instanceof PoFault) {
    return new ExchangeFault(error.line, error.message);
  }
  return error instanceof JsonFault ? new ExchangeFault(null, error.message) : null;
}

function readXliff(bytes: Uint8Array): Exchanged {
  const file = readXml(decodeXml(bytes));
  if (isXliff2(file)) return readXliff2(file);
  if (isXliff1(file)) return readXliff1(file);
  throw new XmlFault(1, `The file is no XLIFF: its root element is <${file.root.nodeName}>.`);
}

function readOf(
  isOfFormat: (file: XmlFile) => boolean,
  read: (file: XmlFile) => Exchanged,
  label: string,
): (bytes: Uint8Array) => Exchanged {
  return (bytes) => {
    const file = readXml(decodeXml(bytes));
    if (isOfFormat(file)) return read(file);
    throw new XmlFault(1, `The file is no ${label}: its root element is <${file.root.nodeName}>.`);
  };
}

function textOf(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if (decoded.ok) return decoded.text;
  throw new ExchangeFault(null, decoded.message);
}
