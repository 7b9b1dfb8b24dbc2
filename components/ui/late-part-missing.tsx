"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { Button } from "./button";

type LatePartMissingProps = { readonly onAgain: () => void; readonly onAway: () => void };

/** Told above everything, a menu or a dialog behind it too; takes the focus only where nothing has it. */
export function LatePartMissing({ onAgain, onAway }: LatePartMissingProps) {
  const t = useTranslations("ui.latePart");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector("button")?.focus();
  }, []);
  return createPortal(
    <div
      ref={box}
      role="alert"
      className="pointer-events-auto fixed bottom-4 left-1/2 z-50 grid w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 gap-3 rounded-lg border border-line-strong bg-raised p-4 shadow-xl"
    >
      <p>{t("missing")}</p>
      <p className="flex flex-wrap gap-2">
        <Button look="primary" onClick={onAgain}>
          {t("again")}
        </Button>
        <Button look="quiet" onClick={onAway}>
          {t("away")}
        </Button>
      </p>
    </div>,
    document.body,
  );
}
