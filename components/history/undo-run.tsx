"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { UndoneAnswer } from "@/components/review/run-answer";
import type { UndoneRun } from "@/components/review/use-run";
import { Button } from "@/components/ui/button";
import { call, wordsFor } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";

/** Takes all approvals back that were given together with one, and says which it could not. */
export function UndoRun({ runId, seq }: { readonly runId: string; readonly seq: number }) {
  const t = useTranslations("history.run");
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [answer, setAnswer] = useState<UndoneRun | null>(null);
  const [problem, setProblem] = useState("");
  const [mutationId] = useState(() => crypto.randomUUID());

  async function undo(): Promise<void> {
    setIsBusy(true);
    setProblem("");
    try {
      const address = `/api/v1/review-runs/${runId}/undo`;
      setAnswer(await call<UndoneRun>(address, { method: "POST", body: { mutationId } }));
    } catch (error) {
      setProblem(wordsFor(error));
    } finally {
      setIsBusy(false);
    }
  }

  if (answer !== null) {
    return (
      <div role="status">
        <UndoneAnswer
          answer={answer}
          onDismiss={() => {
            setAnswer(null);
            router.refresh();
          }}
        />
      </div>
    );
  }
  return (
    <div className="grid grid-cols-1 justify-items-start gap-2 text-small">
      <Button
        look="quiet"
        aria-label={t("undoOf", { seq })}
        busy={isBusy && t("undoing")}
        onClick={() => void undo()}
      >
        {t("undo")}
      </Button>
      {problem !== "" && <Notice kind="error">{problem}</Notice>}
    </div>
  );
}
