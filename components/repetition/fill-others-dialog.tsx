"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { FormattedText } from "@/components/document/formatted-text";
import { BatchAnswer } from "@/components/revision/batch-answer";
import { TickList } from "@/components/revision/tick-list";
import { isTicked, noTicks } from "@/components/revision/ticks";
import { useBatch } from "@/components/revision/use-batch";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { BatchOutcome } from "@/lib/revision/batch";
import { fillable } from "@/lib/revision/compare-repetitions";
import type { RepetitionList } from "@/lib/revision/repetition";
import { directionOf } from "@/lib/text/language";

/**
 * Offers to give a translation to the other places of its source. Empty places are ticked to begin with; what somebody
 * wrote is changed only where it is ticked, and what is approved only where it is ticked by itself.
 */
export function FillOthersDialog({
  segmentId,
  revisionId,
  text,
  targetLanguage,
  list: { repetitions, total },
  onFilled,
  onClose,
}: {
  readonly segmentId: string;
  /** The translation that is given on, as it is stored. */
  readonly revisionId: string;
  readonly text: string;
  readonly targetLanguage: string;
  /** Those whose translation is another one or none. */
  readonly list: RepetitionList;
  /** Hears what was changed by the filling, and once more by its undo. */
  readonly onFilled: (outcome: BatchOutcome) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations("repetition");
  const words = useTranslations("batch");
  const act = useBatch(onFilled);
  const [ticks, setTicks] = useState(noTicks);
  const items = useMemo(
    () =>
      fillable(text, repetitions).map((repetition) => {
        const { documentTitle: title, number, status, target } = repetition;
        const before = target?.text ?? "";
        return {
          id: repetition.segmentId,
          revisionId: target?.revisionId ?? null,
          name: words("segmentOf", { title, number }),
          status,
          before,
          after: text,
          isTickedAtFirst: before.trim() === "",
        };
      }),
    [text, repetitions, words],
  );
  const ticked = items.filter((item) => isTicked(ticks, item));

  function fill(): void {
    const entries = ticked.map(({ id, revisionId: baseRevisionId, status }) => ({
      segmentId: id,
      baseRevisionId,
      endsApproval: status === "approved",
    }));
    act.run(`/api/v1/segments/${segmentId}/propagation`, { revisionId, entries });
  }

  return (
    <Dialog title={t("fillTitle")} description={t("fillDescription")} isOpen onClose={onClose}>
      {act.done === null ? (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (ticked.length > 0) fill();
          }}
        >
          <div className="grid gap-1">
            <p className="font-medium">{t("translation")}</p>
            <p
              lang={targetLanguage}
              dir={directionOf(targetLanguage)}
              className="reading rounded-md bg-sunken px-3 py-2"
            >
              <FormattedText text={text} />
            </p>
          </div>
          <TickList
            label={t("places")}
            items={items}
            language={targetLanguage}
            ticks={ticks}
            onTicks={setTicks}
            takesFocus
          />
          {total > repetitions.length && (
            <p className="text-small text-quiet">{t("notListed", { count: total - repetitions.length })}</p>
          )}
          {act.problem !== null && <Notice kind="error">{act.problem.message}</Notice>}
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>{words("close")}</Button>
            <Button
              type="submit"
              look="primary"
              disabled={ticked.length === 0}
              busy={act.isBusy && t("filling")}
            >
              {t("submit", { count: ticked.length })}
            </Button>
          </div>
        </form>
      ) : (
        <BatchAnswer
          act={act}
          words={t("done", { count: act.done.changed.length })}
          showsTitles
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
