import { isLower, isSpace } from "../characters";
import type { Span } from "@/lib/text/span";

/** A stretch of text that is one block: trimmed, in UTF-16 units, with whether a blank line stands before it. */
export type Paragraph = Span & { readonly text: string; readonly isApart: boolean };

/**
 * The paragraphs of plain text. A line is a paragraph, unless its group of lines was broken by hand or by a page:
 * then the lines belong together. Every character outside is white space.
 */
export function findParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const group of groupsOfLines(text)) {
    let isApart = true;
    for (const { start, end } of isWrapped(group, text) ? [wholeOf(group)] : joinBroken(group, text)) {
      paragraphs.push({ start, end, text: text.slice(start, end), isApart });
      isApart = false;
    }
  }
  return paragraphs;
}

/** Lines that are not blank, trimmed, in groups with blank lines between them. */
function groupsOfLines(text: string): Span[][] {
  const groups: Span[][] = [];
  let group: Span[] = [];
  for (let from = 0; from <= text.length;) {
    const until = endOfLine(text, from);
    let start = from;
    let end = until;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) group.push({ start, end });
    else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
    from = until + (text[until] === "\r" && text[until + 1] === "\n" ? 2 : 1);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) break;
    at++;
  }
  return at;
}

function wholeOf(group: readonly Span[]): Span {
  return { start: group[0]!.start, end: group.at(-1)!.end };
}

/** Whether the lines are one paragraph wrapped at a fixed width: long, of about one length, and running on. */
function isWrapped(group: readonly Span[], text: string): boolean {
  if (group.length < 3) return false;
  const lengths = group.slice(0, -1).map(({ start, end }) => end - start);
  const longest = Math.max(...lengths.slice(0, 1000));
  if (longest < 40 || longest > 110 || group.at(-1)!.end - group.at(-1)!.start > longest) return false;
  if (!lengths.every((length) => length >= longest * 0.75 && length <= longest)) return false;
  const ended = group.slice(0, -1).filter(({ end }) => endsSentence(text, end)).length;
  return ended * 2 < group.length && !group.slice(1).some(({ start }) => isItem(text, start));
}

/** Joins a line to the one before where that stops in the middle and this goes on in lower case. */
function joinBroken(group: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const line of group) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined &&
      last.end - last.start >= 40 &&
      isLower(text.charCodeAt(line.start)) &&
      !endsSentence(text, last.end) &&
      text[last.end - 1] !== ":";
    if (goesOn) joined[joined.length - 1] = { start: last.start, end: line.end };
    else joined.push(line);
  }
  return joined;
}

function endsSentence(text: string, end: number): boolean {
  return /[.!?…。！？।۔][)\]"'”’»]*$/u.test(text.slice(Math.max(0, end - 6), end));
}

function isItem(text: string, start: number): boolean {
  return /^(?:[•⁃‣▪●◦·*–—-]\s|\(?\w{1,3}[.)]\s)/u.test(text.slice(start, start + 8));
}
