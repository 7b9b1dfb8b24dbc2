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
  const { theirs } = state;
  const { target, targetLanguage, isGone } = item;
  const isNewer = theirs !== null && theirs.revisionId !== target.revisionId;
  if (!isNewer && !isGone) return null;
  return (
    <Notice kind="caution">
      {isNewer && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {theirs.authorName ?? "Somebody"} saved a newer version meanwhile.
          {!isGone && <Button onClick={onLook}>Look at it</Button>}
        </p>
      )}
      {isGone && (
        <p>
          This segment no longer waits for review: its text is being changed, or somebody else decided on it.
          What you typed stays here.
        </p>
      )}
      {isNewer && isGone && (
        <p lang={targetLanguage} dir={directionOf(targetLanguage)} className="reading mt-2 text-ink">
          <DiffText before={target.text} after={theirs.text} language={targetLanguage} />
        </p>
      )}
    </Notice>
  );
}
