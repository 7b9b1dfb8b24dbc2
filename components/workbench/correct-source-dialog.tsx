"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DiffText } from "@/components/revision/diff-text";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { errorOf, generalErrorOf, useTask } from "@/components/ui/use-task";
import { correctionKinds, type CorrectionKind } from "@/lib/document/correction";
import { directionOf } from "@/lib/text/language";
import type { LiveSegment } from "./segment-store";

/** Mends the source of one segment, and says what that means for the work done with it. */
export function CorrectSourceDialog({
  segment: { id, number, source },
  language,
  onCorrected,
  onClose,
}: {
  readonly segment: LiveSegment;
  readonly language: string;
  readonly onCorrected: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const t = useTranslations("workbench.correct");
  const task = useTask();
  const [text, setText] = useState(source.text);
  const [kind, setKind] = useState<CorrectionKind | null>(null);
  const [mutationId] = useState(() => crypto.randomUUID());
  const [isAsked, setIsAsked] = useState(false);
  const general = generalErrorOf(task.problem, ["text"]);

  function correct(): void {
    setIsAsked(true);
    if (kind === null) return;
    task.run(async () => {
      await call(`/api/v1/segments/${id}/source`, {
        method: "PUT",
        body: { baseRevisionId: source.revisionId, text, kind, mutationId },
      });
      await onCorrected();
      onClose();
    });
  }

  return (
    <Dialog title={t("title", { number })} isOpen onClose={onClose}>
      <Form label={t("form")} problem={task.problem} onSubmit={correct}>
        <TextArea
          label={t("source")}
          lang={language}
          dir={directionOf(language)}
          className="reading"
          rows={4}
          value={text}
          error={errorOf(task.problem, "text")}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {text !== source.text && (
          <p
            lang={language}
            dir={directionOf(language)}
            className="rounded-md bg-sunken px-3 py-2 font-serif"
          >
            <DiffText before={source.text} after={text} language={language} />
          </p>
        )}
        <fieldset className="grid gap-2">
          <legend className="mb-1 font-medium">{t("which")}</legend>
          {correctionKinds.map((each) => (
            <label key={each} className="flex gap-2">
              <input
                type="radio"
                name="kind"
                className="mt-1"
                checked={kind === each}
                onChange={() => setKind(each)}
              />
              <span>
                <span className="font-medium">{t(`kinds.${each}.label`)}</span>
                <span className="block text-small text-quiet">{t(`kinds.${each}.hint`)}</span>
              </span>
            </label>
          ))}
          {isAsked && kind === null && (
            <p role="alert" className="text-small text-danger">
              {t("choose")}
            </p>
          )}
        </fieldset>
        {general !== null && <Notice kind="error">{general}</Notice>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t("leave")}</Button>
          <Button type="submit" look="primary" busy={task.isBusy && t("busy")}>
            {t("act")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
