"use client";
import { useEffect, useState } from "react";
import { call } from "@/components/ui/call";
import { wordsToCheck } from "@/lib/spelling/words-to-check";
import type { Span } from "@/lib/text/span";
import type { Desk } from "./make-desk";

type Answer = { readonly unknown: readonly { readonly word: string }[] };
type Spelled = { readonly id: string | null; readonly text: string; readonly spans: readonly Span[] };

const pause = 900;
const nothing: Spelled = { id: null, text: "", spans: [] };

/** Words of the segment at hand that no dictionary knows, after a pause in typing; the browser's own check goes on beside it. */
export function useUnknownWords(desk: Desk, active: string | null, language: string): readonly Span[] {
  const [spelled, setSpelled] = useState<Spelled>(nothing);
  useEffect(() => {
    if (active === null) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked: string | null = null;
    async function ask(id: string): Promise<void> {
      const { text, source } = desk.store.get(id);
      // Other news of the segment than its words.
      if (text === asked) return;
      asked = text;
      const words = wordsToCheck(text, source.text, language);
      if (words.length === 0) return setSpelled({ id, text, spans: [] });
      const { unknown } = await call<Answer>("/api/v1/spelling", {
        method: "POST",
        body: { language, words: [...new Set(words.map(({ word }) => word))].slice(0, 500) },
        signal: stop.signal,
      });
      const strange = new Set(unknown.map(({ word }) => word));
      const spans = words.filter(({ word }) => strange.has(word)).map(({ span }) => span);
      // Typed on since: the next pause asks again.
      if (desk.store.get(id).text === text) setSpelled({ id, text, spans });
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
  }, [desk, active, language]);
  return spelled.id === active ? spelled.spans : nothing.spans;
}
