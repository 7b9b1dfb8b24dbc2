/** How a language opens and closes a quotation, and one inside it. */
type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const high: Marks = ["“", "”", "‘", "’"];
const low: Marks = ["„", "“", "‚", "‘"];
const angled: Marks = ["«", "»", "“", "”"];
const slavic: Marks = ["«", "»", "„", "“"];
const swedish: Marks = ["”", "”", "’", "’"];

/** Languages that differ from “ ” and ‘ ’. */
const marksOf: Readonly<Record<string, Marks>> = {
  de: low,
  cs: low,
  fr: ["«\u202f", "\u202f»", "“", "”"],
  es: angled,
  it: angled,
  el: angled,
  fa: angled,
  nb: ["«", "»", "‘", "’"],
  ru: slavic,
  uk: slavic,
  pl: ["„", "”", "«", "»"],
  ro: ["„", "”", "«", "»"],
  hu: ["„", "”", "»", "«"],
  sv: swedish,
  fi: swedish,
  ja: ["「", "」", "『", "』"],
};

/** The marks of a language (BCP 47): opening, closing, and the same inside of a quotation. */
export function quotationMarks(language: string): Marks {
  return marksOf[language.toLowerCase().split("-")[0]!] ?? high;
}
