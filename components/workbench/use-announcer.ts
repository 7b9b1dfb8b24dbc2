"use client";
import { useCallback, useMemo, useState } from "react";

/** What is spoken to whoever cannot see it, and shown nowhere else. The same words said again are spoken again. */
export function useAnnouncer() {
  const [said, setSaid] = useState({ words: "", turn: 0 });
  const announce = useCallback((words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 })), []);
  // A live region speaks only what changed in it.
  const words = said.words + (said.turn % 2 === 0 ? "" : "\u00a0");
  return useMemo(() => ({ words, announce }), [words, announce]);
}
