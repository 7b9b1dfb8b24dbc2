"use client";
import { useCallback, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";

/** A menu whose parts are loaded when it is first opened, and what its button needs. */
export type LateMenu = {
  readonly isOpen: boolean;
  /** Opened by key: the first item takes the focus. */
  readonly isByKey: boolean;
  readonly buttonId: string;
  /** Gives the focus back to the button. */
  readonly refocus: () => void;
  readonly close: () => void;
};

export function useLateMenu() {
  const button = useRef<HTMLButtonElement>(null);
  const buttonId = useId();
  const [opening, setOpening] = useState<"mouse" | "key" | null>(null);
  const close = useCallback(() => setOpening(null), []);
  const refocus = useCallback(() => button.current?.focus(), []);
  const menu: LateMenu = { isOpen: opening !== null, isByKey: opening === "key", buttonId, refocus, close };
  return {
    menu,
    trigger: {
      ref: button,
      id: buttonId,
      "aria-haspopup": "menu" as const,
      "aria-expanded": menu.isOpen,
      // A click without a pointer is Enter or Space.
      onClick: (event: MouseEvent) => setOpening(event.detail === 0 ? "key" : "mouse"),
      onKeyDown(event: KeyboardEvent) {
        if (event.key !== "ArrowDown") return;
        event.preventDefault();
        setOpening("key");
      },
    },
  };
}
