"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { generalErrorOf, useTask } from "@/components/ui/use-task";
import type { MemberView } from "@/lib/permission/project";
import type { ProjectReason } from "@/lib/review/reason";
import { approverChoices, reviewModes, type ReviewRules } from "@/lib/review/rules";
import { ChoiceGroup } from "./choice-group";
import { ReasonList } from "./reason-list";

type RulesFormProps = {
  readonly projectId: string;
  readonly rules: ReviewRules;
  readonly reasons: readonly ProjectReason[];
  readonly approverIds: readonly string[];
  /** Members who review. */
  readonly candidates: readonly MemberView[];
  readonly canChange: boolean;
};

/** How a project reviews from now on: mode, passes, who approves, and the reasons to pick from. */
export function RulesForm({ projectId, candidates, canChange, ...saved }: RulesFormProps) {
  const t = useTranslations("review.settings");
  const router = useRouter();
  const task = useTask();
  const [mode, setMode] = useState(saved.rules.mode);
  const [passes, setPasses] = useState(saved.rules.passes);
  const [approvers, setApprovers] = useState(saved.rules.approvers);
  const [approverIds, setApproverIds] = useState<ReadonlySet<string>>(new Set(saved.approverIds));
  const [reasons, setReasons] = useState(saved.reasons);
  const [isSaved, setIsSaved] = useState(false);

  function submit(): void {
    setIsSaved(false);
    task.run(async () => {
      const kept = reasons.filter(({ text }) => text.trim() !== "");
      await call(`/api/v1/projects/${projectId}/review`, {
        method: "PUT",
        body: { mode, passes, approvers, approverIds: [...approverIds], reasons: kept },
      });
      setReasons(kept);
      setIsSaved(true);
      router.refresh();
    });
  }

  const general = generalErrorOf(task.problem, []);
  return (
    <Form label={t("title")} problem={task.problem} onSubmit={submit} className="grid max-w-2xl gap-6">
      {!canChange && <Notice>{t("onlyOwners")}</Notice>}
      <fieldset disabled={!canChange} className="contents">
        <ChoiceGroup
          label={t("mode")}
          name="mode"
          value={mode}
          onChange={setMode}
          choices={reviewModes.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        />
        <ChoiceGroup
          label={t("passes")}
          name="passes"
          value={passes === 2 ? "two" : "one"}
          onChange={(value) => setPasses(value === "two" ? 2 : 1)}
          choices={(["one", "two"] as const).map((value) => ({
            value,
            label: t(value),
            hint: t(`${value}Hint`),
          }))}
        />
        <ChoiceGroup
          label={t("approvers")}
          name="approvers"
          value={approvers}
          onChange={setApprovers}
          choices={approverChoices.map((value) => ({ value, label: t(value) }))}
        />
        {approvers === "named" && (
          <fieldset className="grid gap-1.5 pl-6">
            <legend className="mb-1 text-quiet">{t("whom")}</legend>
            {candidates.map(({ userId, name }) => (
              <label key={userId} className="flex min-h-6 gap-2.5 max-sm:min-h-11">
                <input
                  type="checkbox"
                  checked={approverIds.has(userId)}
                  onChange={({ currentTarget }) => {
                    const next = new Set(approverIds);
                    if (currentTarget.checked) next.add(userId);
                    else next.delete(userId);
                    setApproverIds(next);
                  }}
                  className="mt-0.5 size-4 shrink-0 accent-(--accent)"
                />
                {name}
              </label>
            ))}
          </fieldset>
        )}
        <ReasonList reasons={reasons} onChange={setReasons} />
        {general !== null && <Notice kind="error">{general}</Notice>}
        {canChange && (
          <div className="flex items-center gap-3">
            <Button type="submit" look="primary" busy={task.isBusy && t("saving")}>
              {t("save")}
            </Button>
            <span role="status" className="text-small text-quiet">
              {isSaved ? t("saved") : ""}
            </span>
          </div>
        )}
      </fieldset>
    </Form>
  );
}
