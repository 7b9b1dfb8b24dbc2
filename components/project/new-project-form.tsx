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

/** Asks for a project's name, makes it and goes on in it. */
export function NewProjectForm({
  action,
  addressFor,
}: {
  readonly action: string;
  /** Where to go on, once the project has its id. */
  readonly addressFor: (projectId: string) => string;
}) {
  const t = useTranslations("project");
  const router = useRouter();
  const task = useTask();
  const [name, setName] = useState("");

  function submit(): void {
    task.run(async () => {
      const { id } = await call<{ id: string }>("/api/v1/projects", { method: "POST", body: { name } });
      router.push(addressFor(id));
      router.refresh();
    });
  }

  const general = generalErrorOf(task.problem, ["name"]);
  return (
    <Form label={t("newProject")} problem={task.problem} onSubmit={submit}>
      {general !== null && <Notice kind="error">{general}</Notice>}
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        name="name"
        autoComplete="off"
        autoFocus
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={errorOf(task.problem, "name")}
      />
      <div>
        <Button type="submit" look="primary" busy={task.isBusy && t("creating")}>
          {action}
        </Button>
      </div>
    </Form>
  );
}
