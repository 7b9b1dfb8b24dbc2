/**
 * An address as a link's tag may carry it: of the web or of mail, with white space, quotation marks and angle brackets
 * percent-encoded. Null for every other address, scripts and relative paths among them.
 */
export function linkAddress(address: string): string | null {
  const written = address.trim().replaceAll(/[\s\p{Cc}"<>`]/gu, (character) => encodeURIComponent(character));
  return /^(?:https?:\/\/[^/?#]|mailto:[^?#])/iu.test(written) ? written : null;
}
