"use client";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Button } from "./button";

/** A value to be carried elsewhere, with a button that copies it. */
export function CopyField({
  label,
  value,
  onCopied,
}: {
  readonly label: string;
  readonly value: string;
  readonly onCopied?: () => void;
}) {
  const t = useTranslations("ui");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "select" | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome("copied");
    } catch {
      // Without a secure address the browser keeps the clipboard to itself; the text is then only selected.
      field.current?.select();
      setOutcome("select");
    }
    onCopied?.();
  }

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className="h-9 max-sm:h-11 min-w-0 flex-1 rounded-md border border-line bg-sunken px-2.5 font-mono text-small"
        />
        <Button aria-label={t("copyWhat", { label })} className="min-w-24" onClick={() => void copy()}>
          {outcome === "copied" ? (
            <Check aria-hidden className="size-4" />
          ) : (
            <Copy aria-hidden className="size-4" />
          )}
          {t(outcome === "copied" ? "copied" : "copy")}
        </Button>
      </div>
      <p role="status" className="text-small text-quiet empty:hidden">
        {outcome === "select" ? t("pressToCopy") : ""}
      </p>
    </div>
  );
}
