/**
 * An Indonesian or Malay word without its commonest particles, suffixes and prefixes (-nya, -kan, -i, me-, ber-, di-, pe-…).
 * `word` is folded. The result need not be a word: it is enough that the forms of one word mostly meet.
 */
export function stemIndonesian(word: string): string {
  return withoutPrefix(withoutSuffix(word));
}

const shortestStem = 4;

function withoutSuffix(word: string): string {
  let stem = cut(word, /(?:lah|kah|pun|tah)$/u);
  stem = cut(stem, /(?:nya|ku|mu)$/u);
  return cut(stem, /(?:kan|an|i)$/u);
}

/** The consonant that a nasal prefix swallowed is given back where the spelling tells which it was. */
function withoutPrefix(word: string): string {
  const nasal =
    /^(?:me|pe)(?:ny(?=[aiueo])|ng(?=[aiueoghk])|m(?=[aiueobfp])|n(?=[aiueocdjtz])|(?=[lrwymn]))(.+)$/u.exec(
      word,
    );
  if (nasal !== null && nasal[1]!.length >= shortestStem - 1) {
    const rest = nasal[1]!;
    if (!/^[aiueo]/u.test(rest)) return withoutPrefix(rest);
    const swallowed = word.startsWith("ny", 2)
      ? "s"
      : word.startsWith("ng", 2)
        ? ""
        : word[2] === "m"
          ? "p"
          : "t";
    return swallowed + rest;
  }
  return cut(cut(word, /^(?:di|ke|se|ter|ber|per|pe)/u), /^(?:per|ber)/u);
}

function cut(word: string, affix: RegExp): string {
  const stem = word.replace(affix, "");
  return stem.length >= shortestStem ? stem : word;
}
