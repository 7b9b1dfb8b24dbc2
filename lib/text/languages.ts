/** The languages offered when a document is made: BCP 47 tags, most used here first. Any other tag works too. */
export const offeredLanguages = [
  "id",
  "en",
  "ms",
  "jv",
  "su",
  "ar",
  "zh",
  "ja",
  "ko",
  "hi",
  "vi",
  "th",
  "fil",
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "nl",
  "pl",
  "ru",
  "uk",
  "tr",
  "fa",
  "ur",
  "he",
  "sv",
  "da",
  "nb",
  "fi",
  "cs",
  "el",
  "ro",
  "hu",
] as const;

/** Whether this is a well-formed BCP 47 tag. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
