"use client";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { DataTable } from "@/components/ui/data-table";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import type { AcceptedWord } from "@/lib/spelling/word-list";
import { languageName } from "@/lib/text/language";

/** The words of a project, and who added each. */
export function WordTable({
  projectId,
  words,
  mayChange,
}: {
  readonly projectId: string;
  readonly words: readonly AcceptedWord[];
  readonly mayChange: boolean;
}) {
  const t = useTranslations("spelling");
  const spoken = useLocale();
  const router = useRouter();
  const task = useTask();
  const count = useRef<HTMLParagraphElement>(null);
  if (words.length === 0) return <p className="max-w-[60ch] text-quiet">{t("empty")}</p>;

  function remove({ language, word }: AcceptedWord): void {
    task.run(async () => {
      await call(`/api/v1/projects/${projectId}/words`, { method: "DELETE", body: { language, word } });
      // The button goes with its row.
      count.current?.focus();
      router.refresh();
    });
  }

  return (
    <>
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      <p ref={count} tabIndex={-1} role="status" className="mb-2 text-small text-quiet">
        {t("count", { count: words.length })}
      </p>
      <DataTable
        label={t("title")}
        columns={[
          ...(["wordColumn", "language", "byColumn", "atColumn"] as const).map((column) => t(column)),
          ...(mayChange ? [t("remove")] : []),
        ]}
        widthClass="min-w-[32rem]"
      >
        {words.map((each) => (
          <tr key={`${each.language} ${each.word}`} className="border-b border-line">
            <th scope="row" lang={each.language} className="py-2 pr-4 font-medium">
              {each.word}
            </th>
            <td className="py-2 pr-4">{languageName(each.language, spoken)}</td>
            <td className="py-2 pr-4">{each.byName}</td>
            <td className="py-2 pr-4">
              <Moment at={each.at} />
            </td>
            {mayChange && (
              <td className="py-1">
                <Button
                  look="quiet"
                  aria-label={t("removeWord", { word: each.word })}
                  onClick={() => remove(each)}
                >
                  {t("remove")}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </DataTable>
    </>
  );
}
