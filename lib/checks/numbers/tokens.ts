import type { Span } from "@/lib/text/span";
import type { Separators } from "./separators";

/** A run of letters, or a number in digits with the separators inside it. */
export type Token = Span & {
  readonly isNumber: boolean;
  /** As written, with European digits; a word in small letters. */
  readonly text: string;
};

const word = String.raw`\p{L}[\p{L}\p{M}]*`;
const plain = String.raw`[½¼¾]|\d+(?:[.,:]\d+)*`;
const grouped = (space: string) => String.raw`\d{1,3}(?:[${space}]\d{3})+(?!\d)(?:[.,]\d+)?`;
const tokens = new RegExp(`(${grouped("\u00a0\u202f'’")}|${plain})|${word}`, "gu");
const tokensWithSpaces = new RegExp(`(${grouped(" \u00a0\u202f'’")}|${plain})|${word}`, "gu");

/** The words and numbers of a text, in order. Addresses of pages and mail are left out. */
export function findTokens(text: string, separators: Separators): readonly Token[] {
  const pattern = separators.spacedGroups ? tokensWithSpaces : tokens;
  const skipped = findAddresses(text);
  const found: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    if (skipped.some((span) => span.start <= start && start < span.end)) continue;
    const isNumber = match[1] !== undefined;
    found.push({
      start,
      end: start + match[0].length,
      isNumber,
      text: isNumber ? match[0] : match[0].toLowerCase(),
    });
  }
  return found;
}

const address = /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w.-]+/gu;

function findAddresses(text: string): readonly Span[] {
  if (!text.includes("www.") && !text.includes("://") && !text.includes("@")) return [];
  return Array.from(text.matchAll(address), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The zeros of the scripts whose digits stand in one row of ten. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0xff10,
];
const otherDigit = /[^\P{Nd}0-9]/gu;

/** The text with European digits and separators, each as long as the sign it stands for. */
export function toEuropeanDigits(text: string, separators: Separators): string {
  if (!/[\u0660-\uff19]/u.test(text)) return text;
  return text
    .replace(otherDigit, (digit) => {
      const code = digit.codePointAt(0)!;
      const zero = zeros.find((each) => each <= code && code < each + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/٫/gu, separators.decimal)
    .replace(/٬/gu, separators.group);
}

/** The first token behind `at` that begins at this offset or later. */
export function skipTo(tokens: readonly Token[], at: number, end: number): number {
  let next = at + 1;
  while (next < tokens.length && tokens[next]!.start < end) next++;
  return next;
}
