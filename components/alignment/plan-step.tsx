"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { FormattedText } from "@/components/document/formatted-text";
import { StatusBadge } from "@/components/document/status-badge";
import { useReasonWords } from "@/components/document/use-reason-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { StepHeading } from "@/components/ui/step-heading";
import type { Task } from "@/components/ui/use-task";
import type { Fill, ImportPlan } from "@/lib/alignment/mending/plan-import";

type PlanStepProps = {
  readonly plan: ImportPlan;
  readonly languages: { readonly source: string; readonly target: string };
  readonly applying: Task;
  readonly onBack: () => void;
  readonly onApply: (fills: readonly Fill[]) => void;
};

const strong = (words: ReactNode) => <strong className="font-semibold">{words}</strong>;

/** What bringing the translation in will do, counted and listed before anything happens. */
export function PlanStep({ plan, languages, applying, onBack, onApply }: PlanStepProps) {
  const t = useTranslations("alignment.planning");
  const format = useFormatter();
  const reasonWords = useReasonWords();
  const numbersOf = ({ segments }: Fill) => format.list(segments.map(({ number }) => String(number)));
  const [replaced, setReplaced] = useState<ReadonlySet<Fill>>(new Set());
  const fills = [...plan.fills, ...plan.occupied.filter((each) => replaced.has(each))];
  const merged = fills.filter(({ segments }) => segments.length > 1);

  function toggle(each: Fill, isOn: boolean): void {
    setReplaced((before) => {
      const next = new Set(before);
      if (isOn) next.add(each);
      else next.delete(each);
      return next;
    });
  }

  return (
    <div className="grid max-w-4xl gap-6">
      <StepHeading>{t("heading")}</StepHeading>
      <ul className="-mt-4 grid gap-1">
        <li>{t.rich("fills", { count: fills.length, strong })}</li>
        {merged.length > 0 && (
          <li>
            {t.rich("merged", { count: merged.length, numbers: merged.map(numbersOf).join("; "), strong })}
          </li>
        )}
        {plan.unchanged.length > 0 && <li>{t("unchanged", { count: plan.unchanged.length })}</li>}
        {plan.sourcesLeft.length > 0 && <li>{t("untouched", { count: plan.sourcesLeft.length })}</li>}
      </ul>

      {plan.occupied.length > 0 && (
        <Section title={t("occupied")} aside={<span className="text-quiet">{plan.occupied.length}</span>}>
          <p className="mb-2 text-quiet">{t("occupiedWords")}</p>
          <ul className="grid gap-3">
            {plan.occupied.map((each) => (
              <li key={each.segments[0]!.id}>
                <label className="flex items-start gap-2">
                  <input
                    type="checkbox"
                    className="mt-1"
                    checked={replaced.has(each)}
                    onChange={(event) => toggle(each, event.currentTarget.checked)}
                  />
                  <span className="grid gap-0.5">
                    <span className="flex flex-wrap items-center gap-2 font-medium">
                      {t("replace", { numbers: numbersOf(each) })}
                      {each.segments.map(({ id, status }) => (
                        <StatusBadge key={id} status={status} />
                      ))}
                    </span>
                    <span lang={languages.target} className="font-serif">
                      <del className="text-quiet">
                        <FormattedText
                          text={each.segments.map(({ target }) => target?.text ?? "").join(" ")}
                        />
                      </del>
                    </span>
                    <span lang={languages.target} className="font-serif">
                      <FormattedText text={each.text} />
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </Section>
      )}

      {plan.targetsLeft.length > 0 && (
        <Section title={t("leftOut")} aside={<span className="text-quiet">{plan.targetsLeft.length}</span>}>
          <ul className="grid gap-1.5">
            {plan.targetsLeft.map(({ text, reason }, at) => (
              <li key={at}>
                <span lang={languages.target} className="font-serif">
                  <FormattedText text={text} />
                </span>{" "}
                {reason !== null && <span className="text-small text-quiet">{reasonWords(reason)}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}

      {applying.problem !== null && <Notice kind="error">{applying.problem.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={fills.length === 0}
          busy={applying.isBusy && t("busy")}
          onClick={() => onApply(fills)}
        >
          {t("apply", { count: fills.length })}
        </Button>
        <Button onClick={onBack}>{t("back")}</Button>
      </div>
    </div>
  );
}
