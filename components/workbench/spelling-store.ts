import { useSyncExternalStore } from "react";
import { listingsOf, writeListed } from "@/lib/spelling/listings-of";
import { wordsToCheck, type WrittenWord } from "@/lib/spelling/words-to-check";
import type { IgnoredWords } from "./ignored-words";

/** A misspelling whose menu is open, and where on the screen, in pixels. */
export type SpellingMenu = WrittenWord & {
  readonly segmentId: string;
  readonly left: number;
  readonly top: number;
};

export type SpellingStore = ReturnType<typeof createSpellingStore>;

/** What is known of the words of a document: which no dictionary knows, and which of these are let stand. */
export function createSpellingStore(language: string, kept?: IgnoredWords) {
  const unknown = new Set<string>();
  const accepted = new Set<string>();
  const ignored = new Set(kept?.read());
  let menu: SpellingMenu | null = null;
  let version = 0;
  const listeners = new Set<() => void>();
  const tell = () => {
    version += 1;
    listeners.forEach((listener) => listener());
  };
  const isMistake = (segmentId: string, word: string): boolean =>
    unknown.has(word) &&
    !ignored.has(`${segmentId} ${word}`) &&
    !listingsOf(word).some((listing) => accepted.has(listing));

  return {
    language,
    /** What a dictionary said of the words it was asked about. */
    learn(asked: readonly string[], strange: readonly string[]): void {
      for (const word of asked) unknown.delete(word);
      for (const word of strange) unknown.add(word);
      tell();
    },
    /** The misspellings of a translation, in order; words that no dictionary was asked about yet are none. */
    mistakesIn: (segmentId: string, text: string, source: string): readonly WrittenWord[] =>
      wordsToCheck(text, source, language).filter(({ word }) => isMistake(segmentId, word)),
    isMistake,
    accept(word: string): void {
      accepted.add(writeListed(word));
      tell();
    },
    /** The project could not be told. */
    reject(word: string): void {
      accepted.delete(writeListed(word));
      tell();
    },
    /** Let stand in one segment. */
    ignore(segmentId: string, word: string): void {
      ignored.add(`${segmentId} ${word}`);
      kept?.add(`${segmentId} ${word}`);
      tell();
    },
    menu: () => menu,
    show(next: SpellingMenu | null): void {
      menu = next;
      tell();
    },
    version: () => version,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function useSpellingVersion(store: SpellingStore): number {
  return useSyncExternalStore(store.subscribe, store.version, store.version);
}

export function useSpellingMenu(store: SpellingStore): SpellingMenu | null {
  return useSyncExternalStore(store.subscribe, store.menu, store.menu);
}
