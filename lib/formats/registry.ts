/** The formats of the house: one list, from which menus, file names and answers to downloads are made. */

export type Format = {
  readonly id: string;
  /** What people call it. */
  readonly label: string;
  /** With its dot. */
  readonly extension: string;
  /** As sent with a download, its character set included where it has one. */
  readonly mediaType: string;
  /** An article can be made of it. */
  readonly reads: boolean;
  /** A bilingual document can be written as it. */
  readonly writes: boolean;
  /** Whom a file of it is for: people who read an article, or programs that go on with its segments. */
  readonly use: "readers" | "tools";
};

/** Every format, in the order in which it is offered. */
export const formats = [
  {
    id: "docx",
    label: "Word document",
    extension: ".docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    reads: false,
    writes: true,
    use: "readers",
  },
  {
    id: "html",
    label: "Web page",
    extension: ".html",
    mediaType: "text/html; charset=utf-8",
    reads: false,
    writes: true,
    use: "readers",
  },
  {
    id: "text",
    label: "Plain text",
    extension: ".txt",
    mediaType: "text/plain; charset=utf-8",
    reads: true,
    writes: false,
    use: "readers",
  },
  {
    id: "markdown",
    label: "Markdown",
    extension: ".md",
    mediaType: "text/markdown; charset=utf-8",
    reads: true,
    writes: false,
    use: "readers",
  },
  {
    id: "xliff2",
    label: "XLIFF 2.1",
    extension: ".xlf",
    mediaType: "application/xliff+xml",
    reads: false,
    writes: true,
    use: "tools",
  },
  {
    id: "xliff1",
    label: "XLIFF 1.2",
    extension: ".xliff",
    mediaType: "application/x-xliff+xml",
    reads: false,
    writes: true,
    use: "tools",
  },
  {
    id: "tmx",
    label: "TMX 1.4b",
    extension: ".tmx",
    mediaType: "application/x-tmx+xml",
    reads: false,
    writes: true,
    use: "tools",
  },
  {
    id: "po",
    label: "Gettext PO",
    extension: ".po",
    mediaType: "text/x-gettext-translation; charset=utf-8",
    reads: false,
    writes: true,
    use: "tools",
  },
  {
    id: "csv",
    label: "CSV",
    extension: ".csv",
    mediaType: "text/csv; charset=utf-8",
    reads: false,
    writes: true,
    use: "tools",
  },
  {
    id: "csv_raw",
    label: "CSV, raw",
    extension: ".raw.csv",
    mediaType: "text/csv; charset=utf-8",
    reads: false,
    writes: true,
    use: "tools",
  },
  {
    id: "json",
    label: "JSON",
    extension: ".json",
    mediaType: "application/json",
    reads: false,
    writes: true,
    use: "tools",
  },
  {
    id: "tbx",
    label: "TBX-Basic",
    extension: ".tbx",
    mediaType: "application/x-tbx+xml",
    reads: false,
    writes: false,
    use: "tools",
  },
] as const satisfies readonly Format[];

type Listed = (typeof formats)[number];
export type FormatId = Listed["id"];
export type ReadableFormatId = Extract<Listed, { reads: true }>["id"];
export type WritableFormatId = Extract<Listed, { writes: true }>["id"];
/** The formats in which bilingual text travels between tools. */
export type ExchangeFormatId = Extract<Listed, { use: "tools" }>["id"];

const isWritable = (format: Listed): format is Extract<Listed, { writes: true }> => format.writes;
const isForTools = (format: Listed): format is Extract<Listed, { use: "tools" }> => format.use === "tools";

export const writableFormatIds = formats.filter(isWritable).map(({ id }) => id);
export const exchangeFormatIds = formats.filter(isForTools).map(({ id }) => id);

/** The format of that id. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id)!;
}

/** The format whose extension the file's name ends in, in either case; null where no format has it. */
export function formatOfFile(name: string): Listed | null {
  const fitting = formats.filter(({ extension }) => name.toLowerCase().endsWith(extension));
  return fitting.toSorted((a, b) => b.extension.length - a.extension.length)[0] ?? null;
}
