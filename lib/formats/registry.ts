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
  },
  {
    id: "html",
    label: "Web page",
    extension: ".html",
    mediaType: "text/html; charset=utf-8",
    reads: false,
    writes: true,
  },
  {
    id: "text",
    label: "Plain text",
    extension: ".txt",
    mediaType: "text/plain; charset=utf-8",
    reads: true,
    writes: false,
  },
  {
    id: "markdown",
    label: "Markdown",
    extension: ".md",
    mediaType: "text/markdown; charset=utf-8",
    reads: true,
    writes: false,
  },
] as const satisfies readonly Format[];

type Listed = (typeof formats)[number];
export type FormatId = Listed["id"];
export type ReadableFormatId = Extract<Listed, { reads: true }>["id"];
export type WritableFormatId = Extract<Listed, { writes: true }>["id"];

/** The format of that id. */
export function formatOf(id: FormatId): Format {
  return formats.find((format) => format.id === id)!;
}

/** The format whose extension the file's name ends in, in either case; null where no format has it. */
export function formatOfFile(name: string): Listed | null {
  return formats.find(({ extension }) => name.toLowerCase().endsWith(extension)) ?? null;
}
