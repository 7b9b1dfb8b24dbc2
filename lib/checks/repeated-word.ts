import { baseLanguage, type PlainFinding, type SegmentView } from "./segment-view";

const twice = /(?<![\p{L}\p{M}\p{N}'’-])([\p{L}\p{M}]+)\s+(?=\1(?![\p{L}\p{M}\p{N}'’-]))/giu;

/** Languages that repeat words as a matter of grammar, with a space between. */
const repeating = new Set(["vi", "th", "tr", "hi", "ur", "zh", "ja", "ko", "jv", "su", "fil"]);

/** Words that may stand twice in a row. */
const allowed: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    "had that is was it you her do very so no yes bye ha blah really many far long much more again now there well never".split(
      " ",
    ),
  ),
  de: new Set(["die", "der", "das", "den", "dem", "sie", "ihr", "ha", "sehr", "nein", "ja"]),
  fr: new Set(["nous", "vous", "très", "non", "oui"]),
  nl: new Set(["die", "dat", "zij", "heel", "nee", "ja"]),
  it: new Set(["molto", "piano", "no", "sì", "via"]),
  es: new Set(["no", "sí", "muy", "que"]),
  pt: new Set(["não", "sim", "muito", "que"]),
  sv: new Set(["det", "den", "var", "nej", "ja"]),
};
const anywhere = new Set(["no", "ha"]);

/** Words of Indonesian that are never doubled by its grammar, so that one of the two may go without asking. */
const single = new Set(
  "yang di ke dari dan untuk dengan pada itu ini adalah akan dalam oleh tidak atau".split(" "),
);

/** The same word twice in a row. Names (Duran Duran) and what the source repeats as often are left alone. */
export function checkRepeatedWord({ source, target, targetLanguage }: SegmentView): readonly PlainFinding[] {
  const language = baseLanguage(targetLanguage);
  if (repeating.has(language)) return [];
  const found = [...target.text.matchAll(twice)].filter((match) => {
    const word = match[1]!;
    const second = target.text.slice(
      match.index + match[0].length,
      match.index + match[0].length + word.length,
    );
    if (second !== second.toLowerCase()) return false;
    const lower = word.toLowerCase();
    return !(allowed[language] ?? anywhere).has(lower);
  });
  if (found.length === 0 || countTwice(source.text) >= found.length) return [];
  return found.map((match): PlainFinding => {
    const word = match[1]!;
    const first = { start: match.index, end: match.index + word.length };
    const start = match.index + match[0].length;
    const second = { start, end: start + word.length };
    const mayGo = language !== "id" && language !== "ms" ? true : single.has(word.toLowerCase());
    return {
      check: "repeated_word",
      fault: "repeated",
      values: { word: target.text.slice(second.start, second.end) },
      source: [],
      target: [first, second],
      edits: mayGo ? [{ start: first.end, end: second.end, text: "" }] : null,
      about: word.toLowerCase(),
    };
  });
}

function countTwice(text: string): number {
  return text.match(twice)?.length ?? 0;
}
