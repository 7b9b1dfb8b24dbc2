/** Which way a language is written. Unknown tags count as left to right. */
export function directionOf(language: string): "ltr" | "rtl" {
  const script = new Intl.Locale(language).maximize().script;
  return script !== undefined && rightToLeftScripts.has(script) ? "rtl" : "ltr";
}

const rightToLeftScripts = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"]);

/** The English name of a language, or the tag itself where it has none. */
export function languageName(language: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(language) ?? language;
}
