"use client";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "./button";

/** Copies what stands beside it; `label` says what that is. */
export function CopyButton({
  label,
  isCopied,
  onClick,
}: {
  readonly label: string;
  readonly isCopied: boolean;
  readonly onClick: () => void;
}) {
  const t = useTranslations("ui");
  return (
    <Button aria-label={t("copyWhat", { label })} className="min-w-24" onClick={onClick}>
      {isCopied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
      {t(isCopied ? "copied" : "copy")}
    </Button>
  );
}
