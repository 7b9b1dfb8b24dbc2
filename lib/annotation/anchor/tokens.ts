import { findTags } from "@/lib/text/tags";
import { wordsAlike } from "./words-alike";

/** The words and signs of a text, white space and inline tags left out. Offsets are UTF-16 units, never inside a surrogate pair. */
export type Tokens = {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal numbers for tokens that read alike. */
  readonly keys: Int32Array;
  readonly count: number;
};

/** Gives equal numbers to tokens that read alike; one vocabulary for all texts that are compared. */
export type Vocabulary = Map<string, number>;

/**
 * Cuts a text into words, and every other sign by itself; scripts written without spaces are cut at each character.
 * Marks, joiners and skin tones stay with what they are put on; tags are passed over like blanks. Total for any string.
 */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  let open: Kind = "space";
  let joins = false;
  const tags = findTags(text);
  let nextTag = 0;
  for (let at = 0; at < text.length;) {
    if (at === tags[nextTag]?.start) {
      at = tags[nextTag++]!.end;
      open = "space";
      joins = false;
      continue;
    }
    const code = text.codePointAt(at)!;
    const size = code > 0xffff ? 2 : 1;
    let kind = kindOf(code);
    if (kind === "apostrophe") {
      kind = open === "letter" && isLetterAt(text, at + 1) ? "letter" : "sign";
    }
    if (kind !== "space") {
      const continues =
        starts.length > 0 &&
        open !== "space" &&
        (joins || kind === "joined" || (kind === "letter" && open === "letter"));
      if (continues) ends[ends.length - 1] = at + size;
      else {
        starts.push(at);
        ends.push(at + size);
      }
      if (kind === "joined") kind = open === "space" ? "sign" : open;
    }
    joins = code === zeroWidthJoiner;
    open = kind;
    at += size;
  }
  const keys = new Int32Array(starts.length);
  for (let index = 0; index < keys.length; index++) {
    const word = wordsAlike(text.slice(starts[index], ends[index]));
    let key = vocabulary.get(word);
    if (key === undefined) vocabulary.set(word, (key = vocabulary.size));
    keys[index] = key;
  }
  return { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends), keys, count: starts.length };
}

/** The tokens that a span touches, as a half-open range of their numbers; empty ranges lie where the span would. */
export function tokensIn({ starts, ends, count }: Tokens, start: number, end: number): [number, number] {
  const first = firstWhere(count, (index) => ends[index]! > start);
  const last = firstWhere(count, (index) => starts[index]! >= end);
  return [first, Math.max(first, last)];
}

function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** "Dense": a character of a script that puts no spaces between words. "Joined": it belongs to what stands before it. */
type Kind = "space" | "letter" | "dense" | "joined" | "apostrophe" | "sign";

const zeroWidthJoiner = 0x200d;
const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const known = new Map<number, Kind>();

function kindOf(code: number): Kind {
  let kind = known.get(code);
  if (kind === undefined) known.set(code, (kind = classify(String.fromCodePoint(code))));
  return kind;
}

function classify(character: string): Kind {
  if (/[\p{M}\u200d\u{1f3fb}-\u{1f3ff}]/u.test(character)) return "joined";
  if (/\s/u.test(character)) return "space";
  if (/['’]/u.test(character)) return "apostrophe";
  if (dense.test(character)) return "dense";
  return /[\p{L}\p{N}_]/u.test(character) ? "letter" : "sign";
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return code !== undefined && kindOf(code) === "letter";
}
