import { quotationMarks } from "./quotation-marks";
import { findTags } from "./tags";

const apostrophe = "’";

/**
 * The text with straight quotation marks and apostrophes as its language (BCP 47) prints them. Tags, feet and inches,
 * and marks that are curled already stay as they are.
 */
export function curlQuotes(text: string, language: string): string {
  if (!/["']/u.test(text)) return text;
  const [open, close, innerOpen, innerClose] = quotationMarks(language);
  const tags = findTags(text);
  const plain = withoutTags(text);
  let curled = "";
  let isOpen = false;
  let isInnerOpen = false;
  for (let at = 0; at < text.length; at++) {
    const tag = tags.find((each) => each.start === at);
    if (tag !== undefined) {
      curled += tag.text;
      at = tag.end - 1;
      continue;
    }
    const sign = text[at]!;
    if (sign !== '"' && sign !== "'") {
      curled += sign;
      continue;
    }
    const before = neighbour(plain, at, -1);
    const after = neighbour(plain, at, 1);
    if (sign === '"') {
      const begins = looksOpening(before, after, isOpen);
      if (!begins && !isOpen && /\d/u.test(before)) curled += sign;
      else {
        isOpen = begins;
        curled += begins ? open : close;
      }
    } else if (isMeasure(before, after, isInnerOpen)) curled += sign;
    else if (!isInnerOpen && looksOpening(before, after, false) && isClosedLater(plain, at)) {
      isInnerOpen = true;
      curled += innerOpen;
    } else if (isInnerOpen && !/[\p{L}\p{N}]/u.test(after) && /\S/u.test(before)) {
      isInnerOpen = false;
      curled += innerClose;
    } else curled += apostrophe;
  }
  return curled;
}

/** The text with its tags blotted out by a sign that is none, so that offsets stay. */
function withoutTags(text: string): string {
  let plain = text;
  for (const { start, end } of findTags(text)) {
    plain = plain.slice(0, start) + "\0".repeat(end - start) + plain.slice(end);
  }
  return plain;
}

/** The next sign to this side that a reader sees; empty at the ends. */
function neighbour(plain: string, at: number, step: -1 | 1): string {
  let index = at + step;
  while (plain[index] === "\0") index += step;
  return plain[index] ?? "";
}

/** A quotation begins at the start, behind a space, a bracket, a dash or another opening mark, and before a word. */
function looksOpening(before: string, after: string, isOpen: boolean): boolean {
  if (after === "" || /\s/u.test(after)) return false;
  if (before === "" || /[\s\p{Ps}\p{Pi}„‚]/u.test(before)) return true;
  return !isOpen && /[\p{Pd}'"/=:]/u.test(before);
}

/** Feet stand right behind their number: 5'10". */
function isMeasure(before: string, after: string, isInnerOpen: boolean): boolean {
  return /\d/u.test(before) && (/\d/u.test(after) || (!isInnerOpen && !/[\p{L}]/u.test(after)));
}

/** Whether some later mark can close what is opened here, so that 'tis and '90s are not taken for quotations. */
function isClosedLater(plain: string, at: number): boolean {
  for (let next = plain.indexOf("'", at + 1); next >= 0; next = plain.indexOf("'", next + 1)) {
    const isBehindWord = /\S/u.test(neighbour(plain, next, -1));
    if (isBehindWord && !/[\p{L}\p{N}]/u.test(neighbour(plain, next, 1))) return true;
  }
  return false;
}
