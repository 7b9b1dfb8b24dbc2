"use client";
import { useEffect } from "react";

/** Asks before the page is left by closing it or by one of its links, while something on it is not kept anywhere. */
export function useUnsavedWarning(isUnsaved: boolean, question: string): void {
  useEffect(() => {
    if (!isUnsaved) return;

    function onUnload(event: BeforeUnloadEvent): void {
      event.preventDefault();
    }

    function onClick(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const opensElsewhere =
        event.metaKey || event.ctrlKey || event.shiftKey || link?.getAttribute("target") === "_blank";
      if (link === null || opensElsewhere || link.getAttribute("href")!.startsWith("#")) return;
      if (window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    }

    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [isUnsaved, question]);
}
