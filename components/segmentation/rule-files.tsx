"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button, buttonClasses } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { useTask } from "@/components/ui/use-task";
import type { ImportReport, RefusedImport } from "@/lib/segmentation/view";
import { useFaultWords } from "./use-fault-words";

/** Rules in and out as SRX 2.0, the format of other tools. */
export function RuleFiles({
  projectId,
  version,
  hasRules,
  canChange,
}: {
  readonly projectId: string;
  readonly version: number;
  readonly hasRules: boolean;
  readonly canChange: boolean;
}) {
  const t = useTranslations("segmentation.files");
  const router = useRouter();
  const importing = useTask();
  const input = useRef<HTMLInputElement>(null);
  const [mode, setMode] = useState<"replace" | "add">("add");
  const [report, setReport] = useState<ImportReport | null>(null);

  function bring(file: File): void {
    setReport(null);
    importing.run(async (signal) => {
      const came = await call<ImportReport>(
        `/api/v1/projects/${projectId}/segmentation/import?mode=${mode}`,
        {
          method: "POST",
          headers: { "If-Match": `"${version}"`, "Content-Type": "application/xml" },
          body: new Blob([await file.arrayBuffer()]),
          signal,
        },
      );
      setReport(came);
      router.refresh();
    });
  }

  return (
    <Section title={t("heading")}>
      <div className="grid gap-3">
        {canChange && (
          <>
            <fieldset className="flex flex-wrap gap-x-4">
              <legend className="sr-only">{t("mode")}</legend>
              {(["add", "replace"] as const).map((each) => (
                <label key={each} className="flex min-h-6 items-center gap-1.5 max-sm:min-h-11">
                  <input type="radio" name="mode" checked={mode === each} onChange={() => setMode(each)} />
                  {t(each)}
                </label>
              ))}
            </fieldset>
            <div>
              <input
                ref={input}
                type="file"
                aria-label={t("file")}
                accept=".srx,.xml,application/xml,text/xml"
                className="sr-only"
                tabIndex={-1}
                onChange={(event) => {
                  const [file] = event.target.files ?? [];
                  if (file !== undefined) bring(file);
                  event.target.value = "";
                }}
              />
              <Button busy={importing.isBusy && t("reading")} onClick={() => input.current?.click()}>
                {t("bring")}
              </Button>
            </div>
          </>
        )}
        {importing.problem !== null && <Notice kind="error">{importing.problem.message}</Notice>}
        {report !== null && <Report report={report} />}
        {hasRules ? (
          <a
            href={`/api/v1/projects/${projectId}/segmentation/export`}
            className={buttonClasses("plain", "justify-self-start")}
          >
            {t("take")}
          </a>
        ) : (
          <p className="text-small text-quiet">{t("none")}</p>
        )}
      </div>
    </Section>
  );
}

function Report({ report: { taken, refused, unmapped } }: { readonly report: ImportReport }) {
  const t = useTranslations("segmentation.files");
  const faultWords = useFaultWords();
  const placeOf = ({ list, number, line }: RefusedImport): string => {
    const place = number === null ? list : t("atRule", { list, number });
    return line === null ? place : t("atLine", { place, line });
  };
  const reasonOf = ({ number, fault, message }: RefusedImport): string => {
    if (fault === null) return message;
    const reason = faultWords(fault);
    return number === null ? t("languages", { reason }) : reason;
  };
  return (
    <Notice kind={refused.length > 0 ? "caution" : "info"}>
      <p>{t("taken", { taken, refused: refused.length })}</p>
      {refused.length > 0 && (
        <ul className="mt-1 grid max-h-60 gap-1 overflow-auto text-small">
          {refused.map((each, at) => (
            <li key={at}>
              {placeOf(each)}: {reasonOf(each)} <code className="break-all">{each.pattern}</code>
            </li>
          ))}
        </ul>
      )}
      {unmapped.length > 0 && (
        <p className="mt-1 text-small">{t("unmapped", { lists: unmapped.join(", ") })}</p>
      )}
    </Notice>
  );
}
