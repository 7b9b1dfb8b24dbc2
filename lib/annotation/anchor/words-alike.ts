/** The form in which two tokens are compared: signs that only look different are one, and case does not count. */
export function wordsAlike(word: string): string {
  const lower = word.toLowerCase();
  return /^[\0-\x7f]*$/.test(lower) ? lower : lower.normalize("NFC").replace(/[‘’‚‛“”„‟«»‐‑‒–—−]/gu, plain);
}

function plain(sign: string): string {
  if ("‘’‚‛".includes(sign)) return "'";
  return "“”„‟«»".includes(sign) ? '"' : "-";
}
