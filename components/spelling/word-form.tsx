"use client";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { SelectField, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { errorOf, generalErrorOf, useTask } from "@/components/ui/use-task";
import { languageName } from "@/lib/text/language";

/** Adds words, one after another without leaving the field. */
export function WordForm({
  projectId,
  languages,
}: {
  readonly projectId: string;
  /** Those that the project translates into. */
  readonly languages: readonly string[];
}) {
  const t = useTranslations("spelling");
  const spoken = useLocale();
  const router = useRouter();
  const task = useTask();
  const box = useRef<HTMLFieldSetElement>(null);
  const choices = languages.length > 0 ? languages : ["en"];

  function submit({ word, language = choices[0] }: Readonly<Record<string, string>>): void {
    task.run(async () => {
      await call(`/api/v1/projects/${projectId}/words`, { method: "POST", body: { language, word } });
      const field = box.current?.querySelector<HTMLInputElement>("input[name=word]");
      if (field) field.value = "";
      field?.focus();
      router.refresh();
    });
  }

  const general = generalErrorOf(task.problem, ["word"]);
  return (
    <Form
      label={t("form")}
      problem={task.problem}
      onSubmit={submit}
      className="mb-6 grid max-w-[40rem] gap-3"
    >
      {general !== null && <Notice kind="error">{general}</Notice>}
      <fieldset ref={box} className="flex flex-wrap items-start gap-3">
        <div className="min-w-48 flex-1">
          <TextField
            label={t("word")}
            name="word"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            hint={t("capitals")}
            error={errorOf(task.problem, "word")}
          />
        </div>
        {choices.length > 1 && (
          <SelectField label={t("language")} name="language">
            {choices.map((language) => (
              <option key={language} value={language}>
                {languageName(language, spoken)}
              </option>
            ))}
          </SelectField>
        )}
        <Button type="submit" busy={task.isBusy && t("adding")} className="mt-[1.5625rem]">
          {t("add")}
        </Button>
      </fieldset>
    </Form>
  );
}
