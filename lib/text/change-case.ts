/**
 * The next case of a text, round and round: lower, Capitalised, UPPER. Letters alone are changed, by the language's
 * own rules (Turkish has two i); a text without cases stays as it is.
 */
export function changeCase(text: string, language: string): string {
  const lower = text.toLocaleLowerCase(language);
  const upper = text.toLocaleUpperCase(language);
  const capital = capitalise(lower, language);
  if (text === lower && lower !== capital) return capital;
  if (text === capital || text === lower) return upper;
  return lower;
}

function capitalise(text: string, language: string): string {
  return text.replaceAll(/(^|[\s([{“‘"'\-–—/])(\p{Ll})/gu, (_, before: string, letter: string) => {
    return before + letter.toLocaleUpperCase(language);
  });
}
