"use client";
import { useState } from "react";
import { call } from "@/components/ui/call";
import type { ArticleFormat } from "@/lib/formats/read-article";
import { bytesOf, type Article } from "./article";
import { usePastedText } from "./use-pasted-text";

/** An article as a person gives it, pasted or as a file; what is pasted is kept under this key until it is taken. */
export function useGivenArticle(key: string) {
  const [pasted, setPasted] = usePastedText(key);
  const [file, setFile] = useState<Extract<Article, { kind: "file" }> | null>(null);
  const [format, setFormat] = useState<ArticleFormat>("text");
  return {
    /** What the step that asks for it needs. */
    fields: { pasted, onPaste: setPasted, file, onFile: setFile, format, onFormat: setFormat },
    /** Sends it to an address that reads it; its format goes along in the query. */
    send: <Answer>(address: string, signal: AbortSignal, query: Readonly<Record<string, string>> = {}) =>
      call<Answer>(`${address}?${new URLSearchParams({ format, ...query })}`, {
        method: "POST",
        body: bytesOf(file ?? { kind: "pasted", text: pasted }),
        headers: { "Content-Type": "text/plain" },
        signal,
      }),
    /** It was taken: the pasted text need not be kept. */
    forget: () => setPasted(""),
  };
}
