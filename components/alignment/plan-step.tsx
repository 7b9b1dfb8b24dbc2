"use client";
import { useState } from "react";
import { FormattedText } from "@/components/document/formatted-text";
import { StatusBadge } from "@/components/document/status-badge";
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

const numbersOf = ({ segments }: Fill) => segments.map(({ number }) => number).join(" and ");

/** What bringing the translation in will do, counted and listed before anything happens. */
export function PlanStep({ plan, languages, applying, onBack, onApply }: PlanStepProps) {
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
      <StepHeading>What will happen</StepHeading>
      <ul className="-mt-4 grid gap-1">
        <li>
          <strong className="font-semibold">{fills.length}</strong> segments get their translation, as drafts.
        </li>
        {merged.length > 0 && (
          <li>
            <strong className="font-semibold">{merged.length}</strong> of them are merged first, because one
            translation covers several: {merged.map(numbersOf).join("; ")}. Each merge can be undone in the
            workbench.
          </li>
        )}
        {plan.unchanged.length > 0 && <li>{plan.unchanged.length} say the same already.</li>}
        {plan.sourcesLeft.length > 0 && (
          <li>{plan.sourcesLeft.length} segments stay without a translation.</li>
        )}
      </ul>

      {plan.occupied.length > 0 && (
        <Section
          title="Translated already"
          aside={<span className="text-quiet">{plan.occupied.length}</span>}
        >
          <p className="mb-2 text-quiet">
            These keep their text unless you tick them. What stood there stays in the history; an approval
            ends.
          </p>
          <ul className="grid gap-3">
            {plan.occupied.map((each) => (
              <li key={each.segments[0]!.id}>
                <label className="flex gap-2">
                  <input
                    type="checkbox"
                    className="mt-1"
                    checked={replaced.has(each)}
                    onChange={(event) => toggle(each, event.currentTarget.checked)}
                  />
                  <span className="grid gap-0.5">
                    <span className="flex flex-wrap items-center gap-2 font-medium">
                      Replace segment {numbersOf(each)}
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
        <Section title="Left out" aside={<span className="text-quiet">{plan.targetsLeft.length}</span>}>
          <ul className="grid gap-1.5">
            {plan.targetsLeft.map(({ text, reason }, at) => (
              <li key={at}>
                <span lang={languages.target} className="font-serif">
                  <FormattedText text={text} />
                </span>{" "}
                {reason !== null && <span className="text-small text-quiet">{reason}</span>}
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
          busy={applying.isBusy && "Bringing it in …"}
          onClick={() => onApply(fills)}
        >
          Bring in {fills.length} translations
        </Button>
        <Button onClick={onBack}>Back to the pairs</Button>
      </div>
    </div>
  );
}
