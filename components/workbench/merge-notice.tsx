"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { DiffText } from "@/components/revision/diff-text";
import { Button } from "@/components/ui/button";
import type { Merge } from "./save-states";

/** Somebody changed other words while this was being typed: said quietly, shown on request, and undone if need be. */
export function MergeNotice({
  merge,
  language,
  onUndo,
  onDismiss,
}: {
  readonly merge: Merge;
  readonly language: string;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}) {
  const [isShown, setShown] = useState(false);
  const comparison = useId();
  const t = useTranslations("workbench.merge");
  const words = useTranslations("workbench");
  const name = merge.theirs.authorName ?? words("somebody");
  const small = "min-h-6! px-2! py-0! text-small";
  return (
    <section aria-label={t("label")} className="mt-1 text-small text-quiet">
      <div className="flex flex-wrap items-center gap-x-1">
        <p role="status" className="mr-1">
          {t("what", { name })}
          {merge.wasConfirming && ` ${t("notConfirmed")}`}
        </p>
        <Button
          look="quiet"
          className={small}
          aria-expanded={isShown}
          aria-controls={comparison}
          onClick={() => setShown(!isShown)}
        >
          {t(isShown ? "hide" : "compare")}
        </Button>
        <Button look="quiet" className={small} onClick={onUndo}>
          {t("takeOut")}
        </Button>
        <Button look="quiet" className={small} onClick={onDismiss}>
          {t("dismiss")}
        </Button>
      </div>
      {isShown && (
        <p
          id={comparison}
          lang={language}
          className="reading mt-1 rounded border border-line bg-raised p-2 text-ink"
        >
          <DiffText before={merge.mine} after={merge.text} language={language} />
        </p>
      )}
    </section>
  );
}
