import { baseLanguage, type PlainFinding, type SegmentView } from "./segment-view";
import type { Span } from "@/lib/text/span";
import { isRegion } from "./regions";

type Word = Span & { readonly text: string };

const capitalised = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*(?:[’'-][\p{L}\p{M}]+)*/gu;
const latin = /^[\p{sc=Latn}\p{M}’'-]+$/u;

/**
 * A name that is spelt differently: beside a part of it that is the same in both texts stands a part that differs by a
 * letter or two and is found on one side only ("Sergei Shoigu", "Sergei Shoygu"). Ranks and other words that two
 * languages borrowed from a third stand before names in much the same way; a word before its anchor therefore has to
 * keep its first and last letters.
 */
export function checkNames(segment: SegmentView): readonly PlainFinding[] {
  const { source, target } = segment;
  if (baseLanguage(segment.sourceLanguage) === baseLanguage(segment.targetLanguage)) return [];
  const sourceWords = wordsOf(source.text);
  if (sourceWords.length < 2) return [];
  const targetWords = wordsOf(target.text);
  const inSource = new Set(sourceWords.map((word) => word.text));
  const inTarget = new Set(targetWords.map((word) => word.text));
  const findings = new Map<string, PlainFinding>();
  sourceWords.forEach((word, index) => {
    if (inTarget.has(word.text) || !isComparable(word.text) || isRegion(word.text, segment.sourceLanguage)) {
      return;
    }
    for (const step of [-1, 1] as const) {
      const anchor = neighbour(source.text, sourceWords, index, step);
      if (anchor === null || !inTarget.has(anchor.text) || !isAnchor(anchor.text)) continue;
      targetWords.forEach((other, at) => {
        if (inSource.has(other.text) || !isComparable(other.text)) return;
        if (isRegion(other.text, segment.targetLanguage)) return;
        if (neighbour(target.text, targetWords, at, step)?.text !== anchor.text) return;
        if (!isRespelt(word.text, other.text, step === 1)) return;
        findings.set(`${word.text}>${other.text}`, report(word, other));
      });
    }
  });
  return [...findings.values()];
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(capitalised), (match) => {
    const written = match[0].replace(/(?:[’']s|-(?:nya|ku|mu|lah|kah|pun))$/u, "");
    return { text: written, start: match.index, end: match.index + written.length };
  });
}

/** The name's next or previous part: nothing but a space between. */
function neighbour(text: string, words: readonly Word[], index: number, step: -1 | 1): Word | null {
  const other = words[index + step];
  if (other === undefined) return null;
  const [left, right] = step < 0 ? [other, words[index]!] : [words[index]!, other];
  return text.slice(left.end, right.start) === " " ? other : null;
}

function isComparable(word: string): boolean {
  return word.length >= 4 && latin.test(word) && word !== word.toUpperCase();
}

function isAnchor(word: string): boolean {
  return word.length >= 3 && word !== word.toUpperCase();
}

function isRespelt(one: string, other: string, isBeforeAnchor: boolean): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b || fold(a) === fold(b)) return false;
  // "Presiden" and "President", "Republik" and "Republican": a longer ending is another language's, not another spelling.
  if (isBeforeAnchor && (a[0] !== b[0] || a.at(-1) !== b.at(-1) || borrowed.test(a) || borrowed.test(b))) {
    return false;
  }
  if (a.startsWith(b) || b.startsWith(a)) {
    return Math.max(a.length, b.length) >= 6 && !isBeforeAnchor && plainEnding(a, b);
  }
  return distanceWithin(a, b, Math.min(a.length, b.length) >= 8 ? 2 : 1);
}

/** Ranks, offices and kinds of places that are nearly the same word in many languages. */
const borrowed =
  /^(?:presiden|profesor|jenderal|general|kolonel|kapten|doktor|direktur|gubernur|senator|kardinal|pangeran|pastor|mayor|komisaris|kanselir|sultan|inspektur|sekretaris|perdana|stadion|teater|provinsi|distrik|republik|federasi|universitas|institut|akademi|sersan|letnan|hakim|ayatollah|minister|doctor|professor)/u;

/** A plural or a possessive of the same name is no other spelling. */
function plainEnding(a: string, b: string): boolean {
  return !/^(?:s|es|an|ian|n|ese|ish|ic|nya)$/u.test(
    a.length > b.length ? a.slice(b.length) : b.slice(a.length),
  );
}

/** How names of places change from one Latin orthography to another by rule. */
function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ck|c|q/gu, "k")
    .replace(/ph/gu, "f")
    .replace(/x/gu, "ks");
}

/** Whether so many letters inserted, left out, replaced or changed with their neighbour make one word of the other. */
function distanceWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length]! <= most;
}

function report(word: Word, other: Word): PlainFinding {
  return {
    check: "names",
    fault: "changed",
    values: { source: word.text, target: other.text },
    source: [{ start: word.start, end: word.end }],
    target: [{ start: other.start, end: other.end }],
    edits: [{ start: other.start, end: other.end, text: word.text }],
    about: `${word.text}>${other.text}`,
  };
}
