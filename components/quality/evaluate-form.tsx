"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { SelectField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import type { CountChoice } from "@/lib/quality/evaluation";
import type { EvaluationSummary } from "@/lib/quality/view";

type EvaluateFormProps = {
  readonly documentId: string;
  readonly counts: CountChoice;
  readonly viewerId: string;
  /** The one that is still blind, if any. */
  readonly open: EvaluationSummary | null;
  /** Members who may rate. */
  readonly candidates: readonly { readonly userId: string; readonly name: string }[];
  readonly canEvaluate: boolean;
  readonly canAsk: boolean;
};

/** Evaluates at once, or asks people to rate blind; who was asked says here that they are done. */
export function EvaluateForm(props: EvaluateFormProps) {
  const { documentId, counts, viewerId, open, candidates, canEvaluate, canAsk } = props;
  const t = useTranslations("quality.evaluations");
  const router = useRouter();
  const task = useTask();
  const send = (path: string, method: "POST" | "PATCH", body: object) =>
    task.run(async () => {
      await call(path, { method, body });
      router.refresh();
    });
  const evaluate = (raterIds: readonly string[]) =>
    send(`/api/v1/documents/${documentId}/evaluations`, "POST", { counts, raterIds });
  const step = (to: string) => send(`/api/v1/evaluations/${open?.id ?? ""}`, "PATCH", { to });
  const own = open?.raters.find(({ id }) => id === viewerId);
  const busy = task.isBusy && t("working");
  return (
    <div className="grid gap-4">
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      {open !== null && (
        <div className="grid justify-items-start gap-2">
          <p>{own === undefined ? t("underWay") : own.isDone ? t("finished") : t("finishHint")}</p>
          <div className="flex flex-wrap gap-2">
            {own?.isDone === false && (
              <Button look="primary" busy={busy} onClick={() => step("rated")}>
                {t("finish")}
              </Button>
            )}
            {canAsk && (
              <Button busy={busy} onClick={() => step("cancelled")}>
                {t("cancel")}
              </Button>
            )}
          </div>
        </div>
      )}
      {open === null && canEvaluate && (
        <div className="flex flex-wrap items-center gap-3">
          <Button busy={busy} onClick={() => evaluate([])}>
            {t("now")}
          </Button>
          <span className="text-small text-quiet">{t("nowHint")}</span>
        </div>
      )}
      {open === null && canAsk && (
        <Form
          label={t("blind")}
          problem={task.problem}
          className="grid max-w-2xl gap-3"
          onSubmit={({ first = "", second = "" }) => evaluate([first, second].filter((id) => id !== ""))}
        >
          <p className="text-quiet">{t("blindHint")}</p>
          <div className="grid gap-3 sm:grid-cols-2">
            {(["first", "second"] as const).map((place) => (
              <SelectField key={place} name={place} label={t(place)}>
                {place === "second" && <option value="">{t("nobody")}</option>}
                {candidates.map(({ userId, name }) => (
                  <option key={userId} value={userId}>
                    {name}
                  </option>
                ))}
              </SelectField>
            ))}
          </div>
          <div>
            <Button type="submit" busy={busy}>
              {t("ask")}
            </Button>
          </div>
        </Form>
      )}
    </div>
  );
}
