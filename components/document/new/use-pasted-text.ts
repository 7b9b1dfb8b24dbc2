"use client";
import { useState } from "react";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";

/**
 * Pasted text, kept in this tab until the document is made: going back, or a reload, does not lose it.
 * A text too long for the browser's store is simply kept by the page alone.
 */
export function usePastedText(projectId: string): readonly [string, (text: string) => void] {
  const key = `padanan:new-document:${projectId}`;
  const isInBrowser = useIsInBrowser();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (isInBrowser ? (sessionStorage.getItem(key) ?? "") : "");

  function keep(next: string): void {
    setTyped(next);
    try {
      if (next === "") sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, next);
    } catch {
      sessionStorage.removeItem(key);
    }
  }

  return [text, keep];
}
