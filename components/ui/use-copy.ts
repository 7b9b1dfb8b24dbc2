"use client";
import { useState } from "react";

/** Copies a text; where the browser keeps the clipboard to itself, what was shown is selected instead. */
export function useCopy(select: () => void): {
  readonly outcome: "copied" | "select" | null;
  readonly copy: (text: string) => Promise<void>;
} {
  const [outcome, setOutcome] = useState<"copied" | "select" | null>(null);
  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      // Without a secure address there is no clipboard.
      select();
      setOutcome("select");
    }
  }
  return { outcome, copy };
}
