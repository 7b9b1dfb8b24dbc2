import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { RunAnswer as Answer } from "./use-run";

const said = [
  "own_text",
  "override_needs_reason",
  "same_person",
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
  readonly answer: Answer;
  readonly onDismiss: () => void;
}) {
  const t = useTranslations("review.run");
  const { approved, conflicts, refused } = answer;
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
