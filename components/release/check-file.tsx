"use client";
import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { buttonClasses } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { useFileDrop } from "@/components/ui/use-file-drop";
import { useTask } from "@/components/ui/use-task";
import { mostVerifiedBytes } from "@/lib/release/verdict";
import { VerdictCard, type CheckedFile } from "./verdict-card";

/** A file is chosen or dropped, and what it proves to be is told. */
export function CheckFile() {
  const t = useTranslations("release.check");
  const id = useId();
  const task = useTask();
  const [name, setName] = useState("");
  const drop = useFileDrop(check);
  const [isTooLarge, setIsTooLarge] = useState(false);
  const [checked, setChecked] = useState<CheckedFile | null>(null);

  function check(file: File | undefined): void {
    if (file === undefined) return;
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
      <div
        {...drop.handlers}
        className={`grid justify-items-center gap-2 rounded-md border border-dashed px-4 py-8 text-center ${drop.isOver ? "border-accent bg-accent-wash" : "border-line-strong bg-raised"}`}
      >
        <FileUp aria-hidden className="size-6 text-quiet" />
        <input
          id={id}
          type="file"
          accept=".docx,.html,.htm,.json"
          onChange={(event) => {
            check(event.target.files?.[0]);
            event.target.value = "";
          }}
          className="peer sr-only"
        />
        <label
          htmlFor={id}
          className={buttonClasses(
            "plain",
            "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent",
          )}
        >
          {t("choose")}
        </label>
        <p aria-hidden className="text-small text-quiet max-sm:hidden">
          {t("drop")}
        </p>
      </div>
      <p role="status" className="text-quiet empty:hidden">
        {task.isBusy ? t("checking", { name }) : ""}
      </p>
      {isTooLarge && <Notice kind="error">{t("tooLarge")}</Notice>}
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      {checked !== null && !task.isBusy && <VerdictCard name={name} checked={checked} />}
    </div>
  );
}
