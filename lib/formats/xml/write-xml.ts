/** XML as text: what may stand where, escaped so that a reader gets every character back. */

const names: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** The text of an element. Carriage returns and what readers take for line ends survive as numbers. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r\u0085\u2028]/gu, number);
}

/** The value of an attribute, between double quotation marks. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r\u0085\u2028]/gu, number);
}

function number(character: string): string {
  return names[character] ?? `&#${character.codePointAt(0)!};`;
}

/** ` name="value"` for every attribute that has a value. */
export function attributes(values: Readonly<Record<string, string | number | null | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === null || value === undefined ? "" : ` ${name}="${escapeAttribute(String(value))}"`,
    )
    .join("");
}

/** Characters that no XML 1.0 file can hold, also by number (production 2), and halves of surrogate pairs. */
export const illegalCharacters =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text cut at the characters XML cannot hold. */
export function splitAtIllegal(
  text: string,
): readonly { readonly text: string; readonly isIllegal: boolean }[] {
  const pieces: { text: string; isIllegal: boolean }[] = [];
  let from = 0;
  for (const { 0: character, index } of text.matchAll(illegalCharacters)) {
    if (index > from) pieces.push({ text: text.slice(from, index), isIllegal: false });
    pieces.push({ text: character, isIllegal: true });
    from = index + character.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isIllegal: false });
  return pieces;
}

/** The number of a character in four hexadecimal digits. */
export function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
