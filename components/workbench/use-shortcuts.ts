"use client";
import { useCallback } from "react";

type Acts = {
  readonly move: (step: 1 | -1) => void;
  /** Absent where the viewer may not translate. */
  readonly confirm: ((goOn: "next_open" | "next") => void) | null;
  readonly annotate: () => void;
};

/** The keys of the workbench. None while an input method is composing, and none that a browser or layout owns. */
export function useShortcuts({ move, confirm, annotate }: Acts) {
  return useCallback(
    (event: React.KeyboardEvent) => {
      const { key, altKey, shiftKey, nativeEvent } = event;
      if (nativeEvent.isComposing || nativeEvent.keyCode === 229 || event.defaultPrevented) return;
      const isCommand = event.ctrlKey !== event.metaKey && !altKey;
      const isInEditor = (event.target as HTMLElement).closest('[role="row"]') !== null;
      const act = (() => {
        if (isCommand && key === "Enter" && isInEditor && confirm !== null) {
          return () => confirm(shiftKey ? "next" : "next_open");
        }
        if (isCommand && key === ".") return annotate;
        if ((altKey || isCommand) && !shiftKey && isInEditor && key === "ArrowDown") return () => move(1);
        if ((altKey || isCommand) && !shiftKey && isInEditor && key === "ArrowUp") return () => move(-1);
        return null;
      })();
      if (act === null) return;
      event.preventDefault();
      act();
    },
    [move, confirm, annotate],
  );
}
