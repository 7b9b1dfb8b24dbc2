"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { ProjectProfile } from "@/lib/quality/project-profile";
import type { EvaluationView, RulingChoice } from "@/lib/quality/view";
import { MergeForm } from "./merge-form";
import { PairCard } from "./pair-card";
import { choicesFor, rulingOn, useDeciding } from "./use-deciding";
import { useDecidingKeys } from "./use-deciding-keys";

const keyOf = { first: "1", second: "2", both: "B", neither: "N", merged: "M" } as const;

/** Two ratings set against each other, place by place; decided by hand or by keys, each decision undone at will. */
export function Deciding({
  evaluation,
  profile,
  mayDecide,
}: {
  readonly evaluation: EvaluationView;
  readonly profile: ProjectProfile;
  readonly mayDecide: boolean;
}) {
  const t = useTranslations("quality.decide");
  const { at, task, go, decide, undo, agreeAll, complete, isMerging, setIsMerging, ...desk } =
    useDeciding(evaluation);
  const [reason, setReason] = useState("");
  const canDecide = desk.canDecide && mayDecide;
  const { pairs, issues } = evaluation;
  const done = pairs.filter((pair) => rulingOn(evaluation, pair) !== null).length;
  const agreed = pairs.filter((pair) => pair.kind === "agreed" && rulingOn(evaluation, pair) === null).length;
  const choose = (choice: RulingChoice) => {
    if (!canDecide) return;
    if (choice === "merged") return setIsMerging(true);
    decide(choice, { reason });
    setReason("");
  };
  useDecidingKeys({
    choose,
    merge: () => choose("merged"),
    undo: () => canDecide && undo(),
    move: (step) => go(at + step),
  });
  return (
    <div className="grid gap-3">
      {pairs.length === 0 ? (
        evaluation.raters.length > 1 && <p className="text-quiet">{t("none")}</p>
      ) : (
        <p role="status">{t("intro", { done, all: pairs.length })}</p>
      )}
      {canDecide && pairs.length > 0 && <p className="text-small text-quiet">{t("keys")}</p>}
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      <ol className="grid gap-3" aria-label={t("list")}>
        {pairs.map((pair, index) => {
          const ruling = rulingOn(evaluation, pair);
          const like = issues.find(({ id }) => id === (pair.firstId ?? pair.secondId));
          return (
            <PairCard
              key={`${pair.firstId} ${pair.secondId}`}
              evaluation={evaluation}
              pair={pair}
              ruling={ruling}
              isCurrent={index === at}
              onSelect={() => go(index)}
            >
              {canDecide && ruling !== null && (
                <div>
                  <Button onClick={undo}>{t("undo")}</Button>
                </div>
              )}
              {canDecide && ruling === null && !isMerging && (
                <div className="grid gap-2">
                  <TextField
                    label={t("reason")}
                    value={reason}
                    onChange={({ currentTarget }) => setReason(currentTarget.value)}
                  />
                  <div className="flex flex-wrap gap-2">
                    {choicesFor(pair).map((choice) => (
                      <Button key={choice} aria-keyshortcuts={keyOf[choice]} onClick={() => choose(choice)}>
                        {t(`choice.${choice}`)} <kbd aria-hidden>{keyOf[choice]}</kbd>
                      </Button>
                    ))}
                  </div>
                </div>
              )}
              {canDecide && ruling === null && isMerging && like !== undefined && (
                <MergeForm
                  profile={profile}
                  like={like}
                  onCancel={() => setIsMerging(false)}
                  onSave={(merged) => decide("merged", { reason, merged })}
                />
              )}
            </PairCard>
          );
        })}
      </ol>
      {canDecide && (
        <div className="flex flex-wrap gap-2">
          {agreed > 0 && <Button onClick={agreeAll}>{t("agreeAll", { count: agreed })}</Button>}
          <Button look="primary" disabled={done < pairs.length} onClick={complete}>
            {t("complete")}
          </Button>
        </div>
      )}
    </div>
  );
}
