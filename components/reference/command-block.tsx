"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { useCopy } from "@/components/ui/use-copy";

/** A command of several lines, with a button that copies it. */
export function CommandBlock({ label, command }: { readonly label: string; readonly command: string }) {
  const t = useTranslations("ui");
  const shown = useRef<HTMLPreElement>(null);
  const { outcome, copy } = useCopy(() => getSelection()?.selectAllChildren(shown.current!));
  return (
    <div className="grid grid-cols-1 gap-1">
      <pre
        ref={shown}
        lang="en"
        tabIndex={0}
        role="group"
        aria-label={label}
        className="overflow-x-auto rounded-md border border-line bg-sunken px-3 py-2 font-mono text-small"
      >
        {command}
      </pre>
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton label={label} isCopied={outcome === "copied"} onClick={() => void copy(command)} />
        <p role="status" className="text-small text-quiet empty:hidden">
          {outcome === "select" ? t("pressToCopy") : ""}
        </p>
      </div>
    </div>
  );
}
