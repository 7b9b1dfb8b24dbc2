import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { RunAnswer as Answer, UndoneRun } from "./use-run";

const said = [
  "own_text",
  "override_needs_reason",
  "same_person",
  "open_issue",
  "not_an_approver",
  "not_confirmed",
  "already_approved",
  "gone",
] as const;

/** What became of a run: how many were approved, and which were not, and why. */
export function RunAnswer({
  answer,
  onDismiss,
}: {
  readonly answer: Answer | UndoneRun;
  readonly onDismiss: () => void;
}) {
  return "withdrawn" in answer ? (
    <UndoneAnswer answer={answer} onDismiss={onDismiss} />
  ) : (
    <ApprovedAnswer answer={answer} onDismiss={onDismiss} />
  );
}

/** How many approvals of a run were taken back, and which were not, and why. */
export function UndoneAnswer({
  answer: { withdrawn, left },
  onDismiss,
}: {
  readonly answer: UndoneRun;
  readonly onDismiss: () => void;
}) {
  const t = useTranslations("review.run");
  return (
    <Notice kind={left.length > 0 ? "caution" : "info"}>
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-3">
          {t("withdrawn", { count: withdrawn.length })}
          <Button onClick={onDismiss}>{t("dismiss")}</Button>
        </p>
        {left.length > 0 && (
          <>
            <p>{t("left")}</p>
            <ul className="list-disc pl-5">
              {left.map(({ segmentId, number, reason }) => (
                <li key={segmentId}>
                  {t("one", { number: String(number), why: t(`leftBecause.${reason}`) })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Notice>
  );
}

function ApprovedAnswer({
  answer: { approved, conflicts, refused },
  onDismiss,
}: {
  readonly answer: Answer;
  readonly onDismiss: () => void;
}) {
  const t = useTranslations("review.run");
  return (
    <Notice kind={conflicts.length + refused.length > 0 ? "caution" : "info"}>
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-3">
          {t("approved", { count: approved.length })}
          <Button onClick={onDismiss}>{t("dismiss")}</Button>
        </p>
        {conflicts.length > 0 && (
          <>
            <p>{t("conflicts")}</p>
            <ul className="list-disc pl-5">
              {conflicts.map(({ segmentId, number, byName }) => (
                <li key={segmentId}>
                  {byName === null
                    ? t("sourceChanged", { number: String(number) })
                    : t("conflict", { number: String(number), name: byName })}
                </li>
              ))}
            </ul>
          </>
        )}
        {refused.length > 0 && (
          <>
            <p>{t("refused")}</p>
            <ul className="list-disc pl-5">
              {refused.map(({ segmentId, number, refusal }) => (
                <li key={segmentId}>
                  {t("one", {
                    number: String(number),
                    why: t(said.find((each) => each === refusal) ?? "other"),
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Notice>
  );
}
