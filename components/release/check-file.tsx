"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "@/components/ui/call";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import { mostVerifiedBytes } from "@/lib/release/verdict";
import { VerdictCard, type CheckedFile } from "./verdict-card";

/** A file is chosen or dropped, and what it proves to be is told. */
export function CheckFile() {
  const t = useTranslations("release.check");
  const task = useTask();
  const [name, setName] = useState("");
  const [isTooLarge, setIsTooLarge] = useState(false);
  const [checked, setChecked] = useState<CheckedFile | null>(null);

  function check(file: File): void {
    setName(file.name);
    setChecked(null);
    setIsTooLarge(file.size > mostVerifiedBytes);
    if (file.size > mostVerifiedBytes) return;
    task.run(async (signal) => {
      setChecked(await call<CheckedFile>("/api/v1/verifications", { method: "POST", body: file, signal }));
    });
  }

  return (
    <div className="grid gap-4">
      <FileField accept=".docx,.html,.htm,.json" choose={t("choose")} hint={t("drop")} onFile={check} />
      <p role="status" className="text-quiet empty:hidden">
        {task.isBusy ? t("checking", { name }) : ""}
      </p>
      {isTooLarge && <Notice kind="error">{t("tooLarge")}</Notice>}
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      {checked !== null && !task.isBusy && <VerdictCard name={name} checked={checked} />}
    </div>
  );
}
