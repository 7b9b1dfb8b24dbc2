/** What browsers and mail programs all take, in UTF-16 units. */
const longest = 2_000;

/**
 * An address as a link's tag may carry it: of the web or of mail, with white space, quotation marks and angle brackets
 * percent-encoded. Null for every other address, scripts and relative paths among them,
 * and for one of more than 2,000 characters.
 */
export function linkAddress(address: string): string | null {
  const written = address.trim().replaceAll(/[\s\p{Cc}"<>`]/gu, (character) => encodeURIComponent(character));
  if (written.length > longest) return null;
  return /^(?:https?:\/\/[^/?#]|mailto:[^?#])/iu.test(written) ? written : null;
}
