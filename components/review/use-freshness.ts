"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Loads the queue again when the reviewer comes back to the page, and asks before leaving what was typed. */
export function useFreshness(hasTyped: boolean): void {
  const router = useRouter();
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && router.refresh();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
  useEffect(() => {
    if (!hasTyped) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [hasTyped]);
}
