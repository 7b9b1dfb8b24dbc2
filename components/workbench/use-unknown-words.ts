"use client";
import { useEffect, useMemo, useState } from "react";
import { call } from "@/components/ui/call";
import { wordsToCheck, type WrittenWord } from "@/lib/spelling/words-to-check";
import type { Span } from "@/lib/text/span";
import type { Desk } from "./make-desk";
import { useSpellingVersion, type SpellingStore } from "./spelling-store";

type Answer = { readonly unknown: readonly { readonly word: string }[] };
type Asked = { readonly id: string | null; readonly words: readonly WrittenWord[] };

const pause = 900;
const nothing: readonly Span[] = [];

/** Words of the segment at hand that no dictionary knows, after a pause in typing; the browser's own check goes on beside it. */
export function useUnknownWords(
  desk: Desk,
  spelling: SpellingStore,
  active: string | null,
  documentId: string,
): readonly Span[] {
  const version = useSpellingVersion(spelling);
  const [asked, setAsked] = useState<Asked>({ id: null, words: [] });
  useEffect(() => {
    if (active === null) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let askedOf: string | null = null;
    const { language } = spelling;
    async function ask(id: string): Promise<void> {
      const { text, source } = desk.store.get(id);
      // Other news of the segment than its words.
      if (text === askedOf) return;
      askedOf = text;
      const found = wordsToCheck(text, source.text, language);
      const words = [...new Set(found.map(({ word }) => word))].slice(0, 500);
      if (words.length > 0) {
        const { unknown } = await call<Answer>("/api/v1/spelling", {
          method: "POST",
          body: { language, words, documentId },
          signal: stop.signal,
        });
        spelling.learn(
          words,
          unknown.map(({ word }) => word),
        );
      }
      // Typed on since: the next pause asks again.
      if (desk.store.get(id).text === text) setAsked({ id, words: found });
    }
    const schedule = () => {
      clearTimeout(timer);
      // Without an answer the words simply stay unmarked.
      timer = setTimeout(() => void ask(active).catch(() => undefined), pause);
    };
    schedule();
    const unsubscribe = desk.store.subscribe(active, schedule);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      stop.abort();
    };
  }, [desk, spelling, active, documentId]);
  return useMemo(() => {
    void version;
    if (active === null || asked.id !== active) return nothing;
    return asked.words.filter(({ word }) => spelling.isMistake(active, word)).map(({ span }) => span);
  }, [spelling, version, asked, active]);
}
