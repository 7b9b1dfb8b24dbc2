"use client";
import { useTranslations } from "next-intl";
import { DiffText } from "@/components/revision/diff-text";
import { Button } from "@/components/ui/button";
import { formatMoment } from "@/components/ui/moment";
import type { Theirs } from "./save-states";

/** Somebody saved a newer version while this one was being typed: both texts, and the choice. */
export function ConflictNotice({
  mine,
  theirs,
  language,
  onKeepMine,
  onTakeTheirs,
}: {
  readonly mine: string;
  readonly theirs: Theirs;
  readonly language: string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}) {
  const t = useTranslations("workbench");
  const name = theirs.authorName ?? t("somebody");
  return (
    <section
      aria-label={t("conflict.label")}
      className="mt-2 grid gap-3 rounded-md border border-caution/50 bg-caution-wash p-3 text-ink"
    >
      <p role="alert" className="font-medium">
        {t("conflict.what", { name, at: formatMoment(theirs.at) })}
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <figure className="grid content-start gap-1">
          <figcaption className="text-small font-medium">{t("conflict.theirs", { name })}</figcaption>
          <p lang={language} className="reading rounded border border-line bg-raised p-2">
            {theirs.text || t("conflict.empty")}
          </p>
        </figure>
        <figure className="grid content-start gap-1">
          <figcaption className="text-small font-medium">{t("conflict.mine")}</figcaption>
          <p lang={language} className="reading rounded border border-line bg-raised p-2">
            <DiffText before={theirs.text} after={mine} language={language} />
          </p>
        </figure>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={onKeepMine}>
          {t("conflict.keepMine")}
        </Button>
        <Button onClick={onTakeTheirs}>{t("conflict.takeTheirs", { name })}</Button>
      </div>
    </section>
  );
}
