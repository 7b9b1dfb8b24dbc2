"use client";
import { useLocale } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import type { Together } from "@/components/live/live-context";
import type { CopyHead } from "./copy-store";
import type { CopyOrder } from "./keep-copy";

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
    let end: (() => void) | null = null;
    let isOver = false;
    void import("./keep-copy").then(
      ({ keepCopy }) => {
        if (isOver) return;
        end = keepCopy({ desk, opening, copyAt, head: () => headNow(), isLive: () => isLiveNow() });
      },
      // Where even this does not come, nothing of the document would be kept whole.
      () => undefined,
    );
    return () => {
      isOver = true;
      end?.();
    };
  }, [desk, opening, copyAt]);
  useEffect(() => {
    if (!isLive || !canWorkAway()) return;
    // After what the page itself needs. Where the browser keeps nothing, the document needs a network.
    const keep = () => import("./shell-cache").then(({ keepShell }) => keepShell(language));
    const timer = setTimeout(() => void keep().catch(() => undefined), 1_000);
    return () => clearTimeout(timer);
  }, [isLive, language]);
}

/** Plain HTTP has no workers, and without one nothing would answer for the server. */
function canWorkAway(): boolean {
  return "serviceWorker" in navigator && "caches" in window && "indexedDB" in window;
}
