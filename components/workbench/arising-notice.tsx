"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import type { Arising } from "@/lib/document/view";
import type { SegmentStatus } from "@/lib/document/status";

/** Where a segment came from, what became of its approval, and the way back while there is one. */
export function ArisingNotice({
  arising,
  status,
  onUndo,
}: {
  readonly arising: Arising;
  readonly status: SegmentStatus;
  readonly onUndo: ((changeId: string) => void) | null;
}) {
  const t = useTranslations("workbench.arising");
  const { kind, from, byName, at, canUndo, changeId } = arising;
  const wasApproved = from.some((parent) => parent.status === "approved");
  const isSettled = status === "approved" || (!canUndo && !wasApproved);
  if (isSettled) return null;
  const numbers = from.map(({ number }) => number).join(", ");
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 text-small text-quiet">
      <span>
        {t.rich(kind, { count: from.length, numbers, name: byName, moment: () => <Moment at={at} /> })}
        {wasApproved && ` ${t("ended")}`}
      </span>
      {canUndo && onUndo !== null && (
        <Button look="quiet" className="min-h-6! px-2! py-0! text-small" onClick={() => onUndo(changeId)}>
          {t(`undo.${kind}`)}
        </Button>
      )}
    </div>
  );
}
