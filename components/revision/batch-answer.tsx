"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { BatchOutcome } from "@/lib/revision/batch";
import type { BatchAct } from "./use-batch";

/** What an act on many segments did and what it did not, with the way back. */
export function BatchAnswer({
  act,
  words,
  showsTitles = false,
  onClose,
  children,
}: {
  readonly act: BatchAct;
  /** What was done, in the words of that act. */
  readonly words: string;
  /** The segments may stand in several documents. */
  readonly showsTitles?: boolean;
  readonly onClose: () => void;
  /** A further way on, left of the others. */
  readonly children?: ReactNode;
}) {
  const t = useTranslations("batch");
  const { done, undone } = act;
  if (done === null) return null;
  const undoneWords =
    undone === null || undone.changed.length > 0
      ? t("undone", { count: undone?.changed.length ?? 0 })
      : t("undoneNothing");
  return (
    <div className="grid gap-4">
      <div role="status" className="grid gap-2">
        <p className={undone === null ? "font-medium" : "text-quiet line-through"}>{words}</p>
        {undone === null ? (
          <Left outcome={done} heading={t("left", { count: done.left.length })} showsTitles={showsTitles} />
        ) : (
          <>
            <p className="font-medium">{undoneWords}</p>
            <Left
              outcome={undone}
              heading={t("leftKept", { count: undone.left.length })}
              showsTitles={showsTitles}
            />
          </>
        )}
      </div>
      {act.problem !== null && <Notice kind="error">{act.problem.message}</Notice>}
      <div className="flex flex-wrap justify-end gap-2">
        {children}
        {undone === null && done.changed.length > 0 && (
          <Button busy={act.isBusy && t("undoing")} onClick={act.undo}>
            {t("undo")}
          </Button>
        )}
        <Button look="primary" autoFocus onClick={onClose}>
          {t("close")}
        </Button>
      </div>
    </div>
  );
}

const mostLeft = 50;

function Left({
  outcome: { left },
  heading,
  showsTitles,
}: {
  readonly outcome: BatchOutcome;
  readonly heading: string;
  readonly showsTitles: boolean;
}) {
  const t = useTranslations("batch");
  if (left.length === 0) return null;
  return (
    <Notice kind="caution">
      <p>{heading}</p>
      <ul className="mt-1 max-h-[30dvh] list-disc overflow-auto pl-5">
        {left.slice(0, mostLeft).map(({ segmentId, number, documentTitle, reason }) => (
          <li key={segmentId}>
            {showsTitles ? t("segmentOf", { title: documentTitle, number }) : t("segment", { number })}:{" "}
            {t(`reasons.${reason}`)}
          </li>
        ))}
      </ul>
      {left.length > mostLeft && <p>{t("leftMore", { count: left.length - mostLeft })}</p>}
    </Notice>
  );
}
