/** What a remark is about, beyond its kind. Quality issues take their categories from a profile instead. */
export type Tag = {
  /** Lower-case letters, digits and hyphens; never changes, whatever the tag is called. */
  readonly id: string;
  readonly name: string;
};

/** What news is mostly remarked on for. Screens call these by their own words, where the name is still this one. */
export const newsTags = [
  { id: "names", name: "Names and romanisation" },
  { id: "titles", name: "Titles and organisations" },
  { id: "abbreviations", name: "Abbreviations" },
  { id: "third-language", name: "Quotation from a third language" },
  { id: "dates-units", name: "Dates and units" },
  { id: "loaded-words", name: "Loaded words" },
  { id: "attribution", name: "Attribution" },
] as const satisfies readonly Tag[];

/** The id that a new tag gets from its name, different from those taken. */
export function makeTagId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "")
    .slice(0, 40);
  const stem = plain === "" ? "tag" : plain;
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(id)) return id;
  }
}
