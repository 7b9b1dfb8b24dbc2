import "server-only";
import { setImmediate } from "node:timers/promises";
import * as z from "zod";
import { findAccepted } from "../data/accepted-words";
import { findDictionary, type Dictionary } from "../spelling/dictionary";
import { exactText } from "../text-input";
import type { Viewer } from "../viewer";

export const checkSpellingInput = z.strictObject({
  language: z.string().min(1).max(35),
  words: z.array(exactText(60)).max(500),
  /** The words that its project accepts are known. */
  documentId: z.uuid().optional(),
  /** A single unusual word can take half a second to suggest for: only whoever shows them asks. */
  suggests: z.boolean().default(false),
});

export type UnknownWord = { readonly word: string; readonly suggestions: readonly string[] };
export type SpellingAnswer = { readonly isSupported: boolean; readonly unknown: readonly UnknownWord[] };

/** Suggestions cost 10 ms a word, and far more for words like none: after so many, or so long, words come without. */
const mostSuggested = 20;
const mostMilliseconds = 150;
const mostRemembered = 5_000;
const remembered = new Map<string, readonly string[]>();

/** Which of these words the dictionary does not know; others than English are not supported yet. */
export async function checkSpelling(
  viewer: Viewer,
  { language, words, suggests, documentId }: z.infer<typeof checkSpellingInput>,
): Promise<SpellingAnswer> {
  const dictionary = await findDictionary(language);
  if (dictionary === null) return { isSupported: false, unknown: [] };
  const accepted =
    documentId === undefined ? new Set() : await findAccepted(viewer, documentId, language, words);
  const unknown: UnknownWord[] = [];
  const until = performance.now() + mostMilliseconds;
  for (const word of new Set(words)) {
    if (accepted.has(word)) continue;
    // The dictionary writes apostrophes straight.
    const plain = word.replaceAll("’", "'");
    if (dictionary.correct(plain)) continue;
    const suggestions =
      suggests && unknown.length < mostSuggested && performance.now() < until
        ? await suggest(dictionary, plain)
        : [];
    unknown.push({ word, suggestions });
  }
  return { isSupported: true, unknown };
}

async function suggest(dictionary: Dictionary, word: string): Promise<readonly string[]> {
  const held = remembered.get(word);
  if (held !== undefined) return held;
  // Others get their turn between two words.
  await setImmediate();
  const suggestions = dictionary.suggest(word).slice(0, 5);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, suggestions);
  return suggestions;
}
