/** Whether each word that is looked for begins a word of the text, in any order and case; one with signs may stand anywhere. */
export function matchesAll(text: string, query: string): boolean {
  const held = text.toLowerCase();
  const parts = text.split(/(?<=\p{Ll})(?=\p{Lu})|[^\p{L}\d]+/u).map((word) => word.toLowerCase());
  const begins = new Set([...parts, ...held.split(/[^\p{L}\d]+/u)]);
  return query
    .toLowerCase()
    .split(/\s+/u)
    .every((wanted) =>
      /[^\p{L}\d]/u.test(wanted)
        ? held.includes(wanted)
        : [...begins].some((word) => word.startsWith(wanted)),
    );
}
