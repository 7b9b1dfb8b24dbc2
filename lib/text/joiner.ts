/** Scripts that write no space between sentences. */
const unspaced = new Set(["zh", "yue", "ja", "th", "lo", "km", "my"]);

/** What stands between two sentences of a language (BCP 47) that are put side by side: a space, or nothing. */
export function joinerFor(language: string): "" | " " {
  return unspaced.has(language.toLowerCase().split("-")[0]!) ? "" : " ";
}
