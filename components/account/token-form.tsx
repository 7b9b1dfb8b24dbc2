"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { SelectField, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { errorOf, generalErrorOf, useTask } from "@/components/ui/use-task";
import type { ProjectSummary } from "@/lib/permission/project";
import { scopes, type Scope } from "@/lib/permission/scope";
import { tokenDays, type TokenView } from "@/lib/permission/token";

export type MadeToken = TokenView & { readonly token: string };

/** What a new token is for, and for how long. */
export function TokenForm({
  projects,
  onMade,
}: {
  readonly projects: readonly ProjectSummary[];
  readonly onMade: (token: MadeToken) => void;
}) {
  const t = useTranslations("token");
  const task = useTask();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<readonly Scope[]>(["read"]);
  const [projectId, setProjectId] = useState("");
  const [days, setDays] = useState<number>(tokenDays[1]);

  function make(): void {
    task.run(async () => {
      const body = { name, scopes: chosen, projectId: projectId === "" ? null : projectId, days };
      onMade(await call<MadeToken>("/api/v1/account/tokens", { method: "POST", body }));
      setName("");
    });
  }

  function toggle(scope: Scope): void {
    setChosen(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope]);
  }

  const general = generalErrorOf(task.problem, ["name", "scopes"]);
  const scopesError = errorOf(task.problem, "scopes");
  return (
    <Form label={t("make")} problem={task.problem} onSubmit={make}>
      {general !== null && <Notice kind="error">{general}</Notice>}
      <TextField
        label={t("name")}
        name="name"
        autoComplete="off"
        value={name}
        error={errorOf(task.problem, "name")}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-medium">{t("scopes")}</legend>
        {scopes.map((scope) => (
          <label key={scope} className="flex min-h-8 items-center gap-2 max-sm:min-h-11">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={chosen.includes(scope)}
              onChange={() => toggle(scope)}
            />
            {t(`scope.${scope}`)}
          </label>
        ))}
        {scopesError !== null && <p className="text-small text-danger">{scopesError}</p>}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t("project")}
          value={projectId}
          onChange={({ currentTarget }) => setProjectId(currentTarget.value)}
        >
          <option value="">{t("everywhere")}</option>
          {projects.map((project) => (
            <option key={project.id} value={project.id}>
              {project.name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("days")}
          value={days}
          onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
        >
          {tokenDays.map((each) => (
            <option key={each} value={each}>
              {t("forDays", { days: each })}
            </option>
          ))}
        </SelectField>
      </div>
      <div>
        <Button type="submit" busy={task.isBusy && t("making")}>
          {t("make")}
        </Button>
      </div>
    </Form>
  );
}
