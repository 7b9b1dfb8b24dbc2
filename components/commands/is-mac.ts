"use client";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";

export function isMacKeyboard(): boolean {
  return /Mac|iP(?:hone|ad)/.test(navigator.platform);
}

/** Whether keys are called as on a Mac; on the server, as elsewhere. */
export function useIsMac(): boolean {
  return useIsInBrowser() && isMacKeyboard();
}
