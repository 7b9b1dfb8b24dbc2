"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "@/components/ui/call";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import { formats } from "@/lib/formats/registry";
import type { ReadReturn } from "./read-return";
import { ReturnedTexts } from "./returned-texts";

const mostBytes = 24_000_000;
const accepted = formats.flatMap(({ use, extension }) => (use === "tools" ? [extension] : [])).join(",");

/** A file that was edited elsewhere is chosen, and what it would change is shown. */
export function BringBack({
  documentId,
  language,
}: {
  readonly documentId: string;
  readonly language: string;
}) {
  const t = useTranslations("returns");
  const task = useTask();
  const [name, setName] = useState("");
  const [isTooLarge, setIsTooLarge] = useState(false);
  const [read, setRead] = useState<ReadReturn | null>(null);

  function open(file: File): void {
    setName(file.name);
    setRead(null);
    setIsTooLarge(file.size > mostBytes);
    if (file.size > mostBytes) return;
    task.run(async (signal) => {
      const address = `/api/v1/documents/${documentId}/returns/comparison?name=${encodeURIComponent(file.name)}`;
      setRead(await call<ReadReturn>(address, { method: "POST", body: file, signal }));
    });
  }

  return (
    <div className="grid grid-cols-1 gap-4">
      <FileField accept={accepted} choose={t("choose")} hint={t("hint")} onFile={open} />
      <p role="status" className="text-quiet empty:hidden">
        {task.isBusy ? t("reading", { name }) : ""}
      </p>
      {isTooLarge && <Notice kind="error">{t("tooLarge")}</Notice>}
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      {read !== null && !task.isBusy && (
        <ReturnedTexts name={name} documentId={documentId} language={language} read={read} />
      )}
    </div>
  );
}
