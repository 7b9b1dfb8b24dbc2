import { useTranslations } from "next-intl";
import { DiffText } from "@/components/revision/diff-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { directionOf } from "@/lib/text/language";
import type { DeskItem, ItemState } from "./item-state";

/** Said when the text on the desk is not the newest any more, or the item no longer waits. */
export function NewerText({
  item,
  state,
  onLook,
}: {
  readonly item: DeskItem;
  readonly state: ItemState;
  readonly onLook: () => void;
}) {
  const t = useTranslations("review.newer");
  const { theirs } = state;
  const { target, targetLanguage, isGone } = item;
  const isNewer = theirs !== null && theirs.revisionId !== target.revisionId;
  if (!isNewer && !isGone) return null;
  return (
    <Notice kind="caution">
      {isNewer && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {t("saved", { name: theirs.authorName ?? t("somebody") })}
          {!isGone && <Button onClick={onLook}>{t("look")}</Button>}
        </p>
      )}
      {isGone && <p>{t("gone")}</p>}
      {isNewer && isGone && (
        <p lang={targetLanguage} dir={directionOf(targetLanguage)} className="reading mt-2 text-ink">
          <DiffText before={target.text} after={theirs.text} language={targetLanguage} />
        </p>
      )}
    </Notice>
  );
}
