"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import { readCategories } from "@/lib/quality/profile-lines";
import {
  builtInNames,
  builtInProfiles,
  countTypes,
  type ProjectProfile,
} from "@/lib/quality/project-profile";
import { draftOf, readDraft, severityNames, type ProfileDraft } from "./profile-draft";

/** What errors cost in a project from the next version on. */
export function ProfileForm({
  projectId,
  version,
  profile,
  canChange,
}: {
  readonly projectId: string;
  readonly version: number;
  readonly profile: ProjectProfile;
  readonly canChange: boolean;
}) {
  const t = useTranslations("quality.profile");
  const severity = useTranslations("quality.severity");
  const router = useRouter();
  const task = useTask();
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [fault, setFault] = useState<"badRules" | "badNumbers" | null>(null);
  const [saved, setSaved] = useState<number | null>(null);
  const set = (change: Partial<ProfileDraft>) => setDraft({ ...draft, ...change });
  const text = (name: "name" | "threshold" | "acceptable" | "categories" | "rules") => ({
    value: draft[name],
    onChange: (event: { readonly target: { readonly value: string } }) => set({ [name]: event.target.value }),
  });

  function submit(): void {
    setSaved(null);
    const read = readDraft(draft);
    setFault(typeof read === "string" ? read : null);
    if (typeof read === "string") return;
    task.run(async () => {
      const path = `/api/v1/projects/${projectId}/quality-profile`;
      const answer = await call<{ version: number }>(path, {
        method: "PUT",
        body: { version, profile: read },
      });
      setSaved(answer.version);
      router.refresh();
    });
  }

  return (
    <Form label={t("title")} problem={task.problem} onSubmit={submit} className="grid max-w-3xl gap-5">
      <p className="text-quiet">{version === 0 ? t("house") : t("version", { version })}</p>
      {!canChange && <Notice>{t("onlyOwners")}</Notice>}
      <fieldset disabled={!canChange} className="grid min-w-0 gap-5">
        {canChange && (
          <div className="flex flex-wrap items-center gap-2">
            <span className="text-quiet">{t("start")}</span>
            {builtInNames.map((name) => (
              <Button key={name} onClick={() => setDraft(draftOf(builtInProfiles[name]))}>
                {t(`builtIn.${name}`)}
              </Button>
            ))}
          </div>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t("name")} {...text("name")} />
          <SelectField
            label={t("wordsOn")}
            value={draft.wordsOn}
            onChange={({ target }) => set({ wordsOn: target.value === "target" ? "target" : "source" })}
          >
            <option value="source">{t("source")}</option>
            <option value="target">{t("target")}</option>
          </SelectField>
          <TextField
            label={t("threshold")}
            hint={t("thresholdHint")}
            inputMode="decimal"
            {...text("threshold")}
          />
          <TextField
            label={t("acceptable")}
            hint={t("acceptableHint")}
            inputMode="decimal"
            {...text("acceptable")}
          />
        </div>
        <label className="flex min-h-6 gap-2.5 max-sm:min-h-11">
          <input
            type="checkbox"
            checked={draft.criticalFails}
            onChange={({ currentTarget }) => set({ criticalFails: currentTarget.checked })}
            className="mt-0.5 size-4 shrink-0 accent-(--accent)"
          />
          {t("criticalFails")}
        </label>
        <fieldset className="grid min-w-0 gap-3">
          <legend className="mb-1 font-medium">{t("severities")}</legend>
          {severityNames.map((each) => {
            const { isUsed, weight } = draft.severities[each];
            const change = (to: Partial<{ isUsed: boolean; weight: string }>) =>
              set({ severities: { ...draft.severities, [each]: { isUsed, weight, ...to } } });
            return (
              <div key={each} className="flex flex-wrap items-end gap-4">
                <label className="flex min-h-9 min-w-40 items-center gap-2.5 max-sm:min-h-11">
                  <input
                    type="checkbox"
                    checked={isUsed}
                    onChange={({ currentTarget }) => change({ isUsed: currentTarget.checked })}
                    className="size-4 shrink-0 accent-(--accent)"
                  />
                  {t("uses", { severity: severity(each) })}
                </label>
                <TextField
                  label={t("weightOf", { severity: severity(each) })}
                  inputMode="decimal"
                  disabled={!isUsed}
                  value={weight}
                  onChange={({ target }) => change({ weight: target.value })}
                />
              </div>
            );
          })}
        </fieldset>
        <TextArea
          label={t("categories")}
          hint={t("categoriesHint", { count: countTypes({ categories: readCategories(draft.categories) }) })}
          rows={10}
          {...text("categories")}
        />
        <TextArea label={t("rules")} hint={t("rulesHint")} rows={4} {...text("rules")} />
        {fault !== null && <Notice kind="error">{t(fault)}</Notice>}
        {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
        {canChange && (
          <div className="flex items-center gap-3">
            <Button type="submit" look="primary" busy={task.isBusy && t("saving")}>
              {t("save")}
            </Button>
            <span role="status" className="text-small text-quiet">
              {saved === null ? "" : t("saved", { version: saved })}
            </span>
          </div>
        )}
      </fieldset>
    </Form>
  );
}
