"use client";
import { useEffect } from "react";

/** From now on a page that cannot be had for want of a connection says so in words of ours. */
export function OfflinePage({ language }: { readonly language: string }) {
  useEffect(() => {
    // Plain HTTP and some private windows have no workers: there the browser's own page says it.
    void navigator.serviceWorker?.register(`/sw.js?language=${language}`).catch(() => undefined);
  }, [language]);
  return null;
}
