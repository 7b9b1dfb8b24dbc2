"use client";
import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";

/** Stands in for a dialog whose script is under way: what is typed goes into it, not into the text behind. */
export function AwaitingDialog() {
  const t = useTranslations("ui");
  const box = useRef<HTMLParagraphElement>(null);
  const typed = useRef("");
  useLayoutEffect(() => {
    box.current?.focus();
    return () => {
      const words = typed.current;
      // The dialog first gives the focus to its field.
      if (words !== "") setTimeout(() => document.execCommand("insertText", false, words));
    };
  }, []);
  return (
    <p
      ref={box}
      role="status"
      tabIndex={-1}
      className="fixed top-1/2 left-1/2 z-50 -translate-1/2 rounded-lg border border-line bg-raised px-5 py-3 shadow-xl"
      onKeyDown={(event) => {
        if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        typed.current += event.key;
      }}
    >
      {t("awaiting")}
    </p>
  );
}
