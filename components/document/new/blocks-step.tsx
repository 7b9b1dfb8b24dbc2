"use client";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { errorOf, generalErrorOf, type Task } from "@/components/ui/use-task";
import type { BlockRole } from "@/lib/document/block";
import { countIncluded, wordsOf, type Preview, type Twin } from "./article";
import { BlockList } from "./block-list";
import { LanguageField } from "./language-field";
import { TwinNotice } from "./twin-notice";
import { Waiting } from "./waiting";

type BlocksStepProps = {
  readonly preview: Preview;
  readonly roles: readonly BlockRole[];
  readonly title: string;
  readonly targetLanguage: string;
  readonly twin: Twin | null;
  readonly reading: Task;
  readonly creating: Task;
  readonly isDone: boolean;
  /** Stable, so that only the block concerned is drawn again. */
  readonly onRole: (at: number, role: BlockRole) => void;
  readonly onTitle: (title: string) => void;
  readonly onSourceLanguage: (tag: string) => void;
  readonly onTargetLanguage: (tag: string) => void;
  readonly onBack: () => void;
  readonly onCreate: (allowsTwin: boolean) => void;
};

const fields = ["title", "sourceLanguage", "targetLanguage"];

/** The second step: what the article was read as, corrected, and made into a document. */
export function BlocksStep(props: BlocksStepProps) {
  const { preview, roles, twin, reading, creating, onRole } = props;
  const t = useTranslations("article");
  const count = useTranslations("document.count");
  const words = useMemo(() => wordsOf(preview.blocks, preview.language), [preview]);
  const { blocks, segments, words: wordCount, setAside } = countIncluded(preview.blocks, roles, words);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), []);

  const problem = reading.problem ?? creating.problem;
  const general = generalErrorOf(problem, fields);
  const isBusy = reading.isBusy || creating.isBusy || props.isDone;
  return (
    <div className="grid grid-cols-1 items-start gap-x-10 gap-y-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <Form
        label={t("document")}
        problem={problem}
        className="grid gap-4 lg:sticky lg:top-16"
        onSubmit={() => props.onCreate(false)}
      >
        <TextField
          label={t("title")}
          value={props.title}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => props.onTitle(event.target.value)}
          error={errorOf(problem, "title")}
        />
        <LanguageField
          label={t("source")}
          hint={t("sourceHint")}
          value={preview.language}
          error={errorOf(problem, "sourceLanguage")}
          onChange={props.onSourceLanguage}
        />
        <LanguageField
          label={t("target")}
          value={props.targetLanguage}
          error={errorOf(problem, "targetLanguage")}
          onChange={props.onTargetLanguage}
        />
        <p role="status">
          <span className="font-medium">
            {count("blocks", { count: blocks })} · {count("segments", { count: segments })} ·{" "}
            {count("words", { count: wordCount })}
          </span>
          {setAside > 0 && <span className="text-quiet"> · {t("setAside", { count: setAside })}</span>}
        </p>
        {general !== null && <Notice kind="error">{general}</Notice>}
        {twin !== null && !isBusy && <TwinNotice twin={twin} onAdd={() => props.onCreate(true)} />}
        {isBusy ? (
          <Waiting
            words={t(reading.isBusy ? "readingAgain" : "creating")}
            onCancel={reading.isBusy ? reading.cancel : creating.cancel}
          />
        ) : (
          <div className="flex flex-wrap gap-2">
            {twin === null && (
              <Button type="submit" look="primary">
                {t("create")}
              </Button>
            )}
            <Button onClick={props.onBack}>{t("back")}</Button>
          </div>
        )}
      </Form>
      <section aria-labelledby="blocks">
        <h2 id="blocks" ref={heading} tabIndex={-1} className="mb-3 text-base font-semibold outline-none">
          {t("blocks")}
        </h2>
        <BlockList blocks={preview.blocks} roles={roles} language={preview.language} onRole={onRole} />
      </section>
    </div>
  );
}
