const genitive = /'s$/u;

/** A word as a word list writes it: composed (NFC), with straight apostrophes. */
export function writeListed(word: string): string {
  return word.normalize("NFC").replaceAll("’", "'");
}

/**
 * The listed words that make this one known: itself, without an English genitive, and with a small first letter as
 * within a sentence. A listed name in capitals does not make the same word in small letters known.
 */
export function listingsOf(word: string): readonly string[] {
  const written = writeListed(word);
  const forms = [written, written.replace(genitive, "")];
  return [...new Set([...forms, ...forms.map(lowerFirst)])];
}

function lowerFirst(word: string): string {
  const [first = "", ...rest] = word;
  return first.toLowerCase() + rest.join("");
}
