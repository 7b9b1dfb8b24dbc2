/** How a language writes a number in digits. */
export type Separators = {
  readonly decimal: "." | ",";
  /** What stands between thousands: a point, a comma, an apostrophe, or a (no-break) space. */
  readonly group: "." | "," | "'" | " ";
  /** Whether thousands may stand apart by a plain space, as they do in most languages but those that never do it. */
  readonly spacedGroups: boolean;
  /** Whether hours and minutes may stand with a point between: 14.30. */
  readonly pointInTime: boolean;
};

const known = new Map<string, Separators>();
const unspacedGroups = new Set(["en", "id", "ms", "jv", "su", "zh", "ja", "ko"]);
const pointInTime = new Set(["id", "ms", "jv", "su", "da", "fi", "it", "nb", "de"]);

/** The separators of a language (BCP 47), as the platform knows them; those of English where it knows none. */
export function separatorsOf(language: string): Separators {
  let found = known.get(language);
  if (found === undefined) {
    found = readSeparators(language);
    known.set(language, found);
  }
  return found;
}

function readSeparators(language: string): Separators {
  const parts = new Intl.NumberFormat(language, { numberingSystem: "latn" }).formatToParts(12345678.5);
  const base = new Intl.Locale(language).language;
  const of = (type: string) => parts.find((part) => part.type === type)?.value;
  const group = of("group");
  return {
    decimal: of("decimal") === "," ? "," : ".",
    group: group === "." || group === "," ? group : group === "’" || group === "'" ? "'" : " ",
    spacedGroups: !unspacedGroups.has(base),
    pointInTime: pointInTime.has(base),
  };
}
