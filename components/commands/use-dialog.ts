"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import type { OpenDialog } from "./command-dialogs";

/** Which dialog of the commands is open; closing it gives the focus back to where it was. */
export function useDialog() {
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const before = useRef<Element | null>(null);
  const open = useCallback((next: OpenDialog) => {
    before.current = document.activeElement;
    setDialog(next);
  }, []);
  const close = useCallback(() => {
    setDialog(null);
    const { current } = before;
    setTimeout(() => current instanceof HTMLElement && current.isConnected && current.focus());
  }, []);
  return useMemo(() => ({ dialog, open, close }), [dialog, open, close]);
}
