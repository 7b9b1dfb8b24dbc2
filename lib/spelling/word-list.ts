/** A word that a project accepts in a language, whatever a dictionary says. */
export type AcceptedWord = {
  /** BCP 47, without country or script. */
  readonly language: string;
  readonly word: string;
  readonly byName: string;
  /** ISO 8601. */
  readonly at: string;
};

export type WordList = { readonly words: readonly AcceptedWord[] };

/** The language that a list of words holds for: British and American English share one. BCP 47 in and out. */
export function listLanguage(language: string): string {
  return new Intl.Locale(language).language;
}
