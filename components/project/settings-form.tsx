"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { errorOf, generalErrorOf, useTask } from "@/components/ui/use-task";

/** What the project is called, and whether four eyes are the rule in it. */
export function SettingsForm({
  projectId,
  name: savedName,
  allowsOwnApproval: savedRule,
}: {
  readonly projectId: string;
  readonly name: string;
  readonly allowsOwnApproval: boolean;
}) {
  const t = useTranslations("project");
  const router = useRouter();
  const task = useTask();
  const [name, setName] = useState(savedName);
  const [allowsOwnApproval, setAllowsOwnApproval] = useState(savedRule);
  const [isSaved, setIsSaved] = useState(false);

  function submit(): void {
    setIsSaved(false);
    task.run(async () => {
      await call(`/api/v1/projects/${projectId}`, { method: "PATCH", body: { name, allowsOwnApproval } });
      setIsSaved(true);
      router.refresh();
    });
  }

  const general = generalErrorOf(task.problem, ["name"]);
  const isChanged = name !== savedName || allowsOwnApproval !== savedRule;
  return (
    <Form label={t("settings")} problem={task.problem} onSubmit={submit}>
      {general !== null && <Notice kind="error">{general}</Notice>}
      <TextField
        label={t("name")}
        name="name"
        autoComplete="off"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={errorOf(task.problem, "name")}
      />
      <label className="flex min-h-6 gap-2.5 max-sm:min-h-11">
        <input
          type="checkbox"
          checked={allowsOwnApproval}
          onChange={(event) => setAllowsOwnApproval(event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-(--accent)"
        />
        <span>
          {t("form.ownApproval")}
          <span className="block text-small text-quiet">{t("form.fourEyes")}</span>
        </span>
      </label>
      <div className="flex items-center gap-3">
        <Button type="submit" busy={task.isBusy && t("form.saving")}>
          {t("form.save")}
        </Button>
        <span role="status" className="text-small text-quiet">
          {isSaved && !isChanged ? t("form.saved") : ""}
        </span>
      </div>
    </Form>
  );
}
