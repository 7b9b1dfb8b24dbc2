/** Which way a language is written. Unknown tags count as left to right. */
export function directionOf(language: string): "ltr" | "rtl" {
  const script = new Intl.Locale(language).maximize().script;
  return script !== undefined && rightToLeftScripts.has(script) ? "rtl" : "ltr";
}

const rightToLeftScripts = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"]);

/** The name of a language in another one, English unless told, or the tag itself where it has none. Both are BCP 47. */
export function languageName(language: string, spoken = "en"): string {
  return new Intl.DisplayNames([spoken], { type: "language" }).of(language) ?? language;
}
