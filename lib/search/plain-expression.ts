/** Signs that a person takes for the same while searching. */
const alike = ["'‘’‚‛ʼ", '"“”„‟', " \u00a0\u202f\t", "-\u2010\u2011"];
const alikeOf = new Map(alike.flatMap((signs) => Array.from(signs, (sign) => [sign, signs] as const)));

/** Languages that write ı beside i and İ beside I. */
const dotted = new Set(["tr", "az", "crh", "gag", "tt"]);

/**
 * The regular expression (flag u) that finds a text as typed, already in NFC. Unless case matters, signs that look alike
 * are the same: straight and curly quotes, plain and no-break spaces and hyphens; and letters fold after the language
 * (BCP 47).
 */
export function plainExpression(
  query: string,
  matchesCase: boolean,
  language: string,
): { readonly source: string; readonly ignoresCase: boolean } {
  const isDotted = dotted.has(language.toLowerCase().split("-")[0]!);
  const ignoresCase = !matchesCase && !isDotted;
  const source = Array.from(query, (character) => {
    if (matchesCase) return escape(character);
    const signs = alikeOf.get(character);
    if (signs !== undefined) return `[${Array.from(signs, escape).join("")}]`;
    return isDotted ? bothCases(character, language) : escape(character);
  }).join("");
  return { source, ignoresCase };
}

function bothCases(character: string, language: string): string {
  const cases = [character, character.toLocaleLowerCase(language), character.toLocaleUpperCase(language)];
  return `(?:${[...new Set(cases)].map((each) => Array.from(each, escape).join("")).join("|")})`;
}

function escape(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/u, (sign) => (sign === "-" ? "\\x2d" : `\\${sign}`));
}
