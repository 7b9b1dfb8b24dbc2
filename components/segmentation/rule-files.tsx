"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button, buttonClasses } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { useTask } from "@/components/ui/use-task";
import type { ImportReport } from "@/lib/segmentation/view";

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
    <Section title="SRX files">
      <div className="grid gap-3">
        {canChange && (
          <>
            <fieldset className="flex flex-wrap gap-x-4">
              <legend className="sr-only">What becomes of the present rules?</legend>
              {(["add", "replace"] as const).map((each) => (
                <label key={each} className="flex min-h-6 items-center gap-1.5 max-sm:min-h-11">
                  <input type="radio" name="mode" checked={mode === each} onChange={() => setMode(each)} />
                  {each === "add" ? "After the present rules" : "In their place"}
                </label>
              ))}
            </fieldset>
            <div>
              <input
                ref={input}
                type="file"
                aria-label="SRX file"
                accept=".srx,.xml,application/xml,text/xml"
                className="sr-only"
                tabIndex={-1}
                onChange={(event) => {
                  const [file] = event.target.files ?? [];
                  if (file !== undefined) bring(file);
                  event.target.value = "";
                }}
              />
              <Button busy={importing.isBusy && "Reading the rules …"} onClick={() => input.current?.click()}>
                Bring an SRX file
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
            Take the rules as SRX
          </a>
        ) : (
          <p className="text-small text-quiet">There are no rules to take out yet.</p>
        )}
      </div>
    </Section>
  );
}

function Report({ report: { taken, refused, unmapped } }: { readonly report: ImportReport }) {
  return (
    <Notice kind={refused.length > 0 ? "caution" : "info"}>
      <p>
        {taken === 1 ? "1 rule was" : `${taken} rules were`} taken
        {refused.length > 0 && `, ${refused.length} could not be used`}.
      </p>
      {refused.length > 0 && (
        <ul className="mt-1 grid max-h-60 gap-1 overflow-auto text-small">
          {refused.map(({ list, number, line, message, pattern }, at) => (
            <li key={at}>
              {list}
              {number !== null && `, rule ${number}`}
              {line !== null && ` (line ${line})`}: {message} <code className="break-all">{pattern}</code>
            </li>
          ))}
        </ul>
      )}
      {unmapped.length > 0 && (
        <p className="mt-1 text-small">
          Left out, as the file has them for no language: {unmapped.join(", ")}.
        </p>
      )}
    </Notice>
  );
}
