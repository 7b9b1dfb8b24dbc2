"use client";
import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { CopyButton } from "./copy-button";
import { useCopy } from "./use-copy";

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
  const { outcome, copy } = useCopy(() => field.current?.select());

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
        <CopyButton
          label={label}
          isCopied={outcome === "copied"}
          onClick={() => void copy(value).then(onCopied)}
        />
      </div>
      <p role="status" className="text-small text-quiet empty:hidden">
        {outcome === "select" ? t("pressToCopy") : ""}
      </p>
    </div>
  );
}
