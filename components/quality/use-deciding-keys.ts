"use client";
import { useEffect, useEffectEvent } from "react";
import type { RulingChoice } from "@/lib/quality/view";

const choices: Readonly<Record<string, RulingChoice>> = { 1: "first", 2: "second", b: "both", n: "neither" };

/** The keys of two ratings: 1, 2, B, N decide, M merges, Z undoes, J and K or the arrows move. */
export function useDecidingKeys(acts: {
  readonly choose: (choice: RulingChoice) => void;
  readonly merge: () => void;
  readonly undo: () => void;
  readonly move: (step: 1 | -1) => void;
}): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, altKey, shiftKey, repeat, isComposing } = event;
    const isCommand = event.ctrlKey !== event.metaKey;
    const target = event.target instanceof Element ? event.target : null;
    if (isComposing || altKey || target?.closest("input, textarea, select, [role=menu], [role=dialog]")) {
      return;
    }
    const letter = key.toLowerCase();
    const act = (): (() => void) | null => {
      if (letter === "z" && !shiftKey) return acts.undo;
      if (isCommand || event.ctrlKey || shiftKey) return null;
      if (letter === "j" || key === "ArrowDown") return () => acts.move(1);
      if (letter === "k" || key === "ArrowUp") return () => acts.move(-1);
      if (letter === "m") return acts.merge;
      const choice = choices[letter];
      return choice === undefined ? null : () => acts.choose(choice);
    };
    const found = act();
    if (found === null) return;
    event.preventDefault();
    if (!repeat || key.startsWith("Arrow")) found();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
