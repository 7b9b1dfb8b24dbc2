"use client";
import { useEffect, useEffectEvent } from "react";
import { usePreferences } from "@/components/preferences/use-preferences";

type Acts = {
  /** Ctrl/Cmd+Enter: the decision that is being made. */
  readonly submit: () => void;
  readonly approve: () => void;
  readonly edit: () => void;
  readonly suggest: () => void;
  readonly sendBack: () => void;
  readonly comment: () => void;
  readonly undo: () => void;
  readonly move: (step: 1 | -1) => void;
  /** Goes on and takes the item into the run. */
  readonly extend: (step: 1 | -1) => void;
  readonly approveRun: () => void;
  readonly compare: (at: number) => void;
  readonly turnLayout: () => void;
};

/** The key without what a layout puts on it, so that E is E on a Cyrillic keyboard too. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key)
    ? key.toLowerCase()
    : /^Key[A-Z]$/.test(code)
      ? code.slice(3).toLowerCase()
      : "";
}

function actFor(event: KeyboardEvent, acts: Acts, allowsSingleKeys: boolean): (() => void) | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("[role=menu], [role=dialog]")) return null;
  const isTyping = Boolean(target?.closest("input, textarea, select, [contenteditable]"));
  const isCommand = ctrlKey !== metaKey && !altKey;
  const isPlain = !ctrlKey && !metaKey && !altKey;
  if (isCommand && !shiftKey && key === "Enter") {
    // Held down it would approve one after the other; on a link it opens a tab.
    return repeat || target?.closest("a[href]") ? null : acts.submit;
  }
  if (isCommand && shiftKey && letterOf(event) === "r") return repeat ? () => undefined : acts.sendBack;
  if (isTyping) return null;
  if (altKey && !ctrlKey && !metaKey) {
    const move = shiftKey ? acts.extend : acts.move;
    if (key === "ArrowDown") return () => move(1);
    if (key === "ArrowUp") return () => move(-1);
  }
  if (!isPlain || !allowsSingleKeys) return null;
  const letter = letterOf(event);
  if (letter === "j") return () => (shiftKey ? acts.extend : acts.move)(1);
  if (letter === "k") return () => (shiftKey ? acts.extend : acts.move)(-1);
  if (repeat) return letter === "" ? null : () => undefined;
  if (letter === "a") return shiftKey ? acts.approveRun : acts.approve;
  if (shiftKey) return null;
  if (/^[1-4]$/.test(key)) return () => acts.compare(Number(key) - 1);
  return singles[letter as keyof typeof singles]?.(acts) ?? null;
}

const singles = {
  e: (acts: Acts) => acts.edit,
  s: (acts: Acts) => acts.suggest,
  r: (acts: Acts) => acts.sendBack,
  c: (acts: Acts) => acts.comment,
  z: (acts: Acts) => acts.undo,
  v: (acts: Acts) => acts.turnLayout,
} as const;

/** The keys of the review desk; none while an input method is composing. */
export function useReviewKeys(acts: Acts): void {
  const { singleKeys } = usePreferences().preferences;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const act = actFor(event, acts, singleKeys);
    if (act === null) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
