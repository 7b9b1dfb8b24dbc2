"use client";
import { useLocale } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import type { Together } from "@/components/live/live-context";
import type { CopyHead } from "./copy-store";
import { keepCopy, type CopyOrder } from "./keep-copy";
import { keepShell } from "./shell-cache";

type Kept = Pick<CopyOrder, "desk" | "opening" | "copyAt"> & {
  readonly together: Together;
  readonly head: () => Omit<CopyHead, "opening" | "at" | "isWhole" | "newsFrom">;
};

/** An open document can be opened again without a network. */
export function useCopy({ desk, opening, copyAt, together, head }: Kept): void {
  const language = useLocale();
  const isLive = together.state === "live";
  const headNow = useEffectEvent(() => ({ ...head(), newsFrom: together.last() }));
  const isLiveNow = useEffectEvent(() => isLive);
  useEffect(() => {
    if (!canWorkAway()) return;
    return keepCopy({ desk, opening, copyAt, head: () => headNow(), isLive: () => isLiveNow() });
  }, [desk, opening, copyAt]);
  useEffect(() => {
    if (!isLive || !canWorkAway()) return;
    // After what the page itself needs. Where the browser keeps nothing, the document needs a network.
    const timer = setTimeout(() => void keepShell(language).catch(() => undefined), 1_000);
    return () => clearTimeout(timer);
  }, [isLive, language]);
}

/** Plain HTTP has no workers, and without one nothing would answer for the server. */
function canWorkAway(): boolean {
  return "serviceWorker" in navigator && "caches" in window && "indexedDB" in window;
}
