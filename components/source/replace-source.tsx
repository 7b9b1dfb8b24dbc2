"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ArticleStep } from "@/components/document/new/article-step";
import { useGivenArticle } from "@/components/document/new/use-given-article";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { StepHeading } from "@/components/ui/step-heading";
import { useTask } from "@/components/ui/use-task";
import type { ArticleComparison } from "@/lib/structure/comparison-view";
import { ComparisonList, type Corrections } from "./comparison-list";

const counted = ["changed", "added", "removed", "moved", "divided", "returned", "kept"] as const;

/** A new version of the article: paste or choose it, see what it changes, apply. */
export function ReplaceSource({
  documentId,
  language,
}: {
  readonly documentId: string;
  readonly language: string;
}) {
  const t = useTranslations("source");
  const router = useRouter();
  const reading = useTask();
  const applying = useTask();
  const article = useGivenArticle(`source:${documentId}`);
  const [comparison, setComparison] = useState<ArticleComparison | null>(null);
  const [corrections, setCorrections] = useState<Corrections>({});
  const [mutationId, setMutationId] = useState("");

  function compare(): void {
    applying.forget();
    reading.run(async (signal) => {
      const address = `/api/v1/documents/${documentId}/source/comparison`;
      const found = await article.send<ArticleComparison>(address, signal);
      setComparison(found);
      setMutationId(crypto.randomUUID());
    });
  }

  function apply({ text, token, rows }: ArticleComparison): void {
    const chosen = Object.fromEntries(
      rows.flatMap((row) =>
        row.kind === "changed" ? [[row.from.id, corrections[row.from.id] ?? row.proposal] as const] : [],
      ),
    );
    applying.run(async () => {
      await call(`/api/v1/documents/${documentId}/source`, {
        method: "POST",
        body: { format: article.fields.format, text, token, corrections: chosen, mutationId },
      });
      article.forget();
      router.push(`/documents/${documentId}`);
    });
  }

  if (comparison === null) {
    return (
      <ArticleStep
        words={{
          label: t("label"),
          placeholder: t("placeholder"),
          act: t("compare"),
          waiting: t("comparing"),
        }}
        {...article.fields}
        reading={reading}
        onRead={compare}
      />
    );
  }
  const { rows } = comparison;
  const counts = counted.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [t(`counted.${kind}`, { count })];
  });
  const isSame = rows.every(({ kind }) => kind === "kept");
  return (
    <div className="grid max-w-4xl gap-4">
      <StepHeading key={comparison.token}>{t("heading")}</StepHeading>
      {isSame ? (
        <Notice>{t("same")}</Notice>
      ) : (
        <>
          <p>{counts.join(" · ")}</p>
          <ComparisonList
            rows={rows}
            language={language}
            corrections={corrections}
            onCorrection={(segmentId, kind) => setCorrections((before) => ({ ...before, [segmentId]: kind }))}
          />
        </>
      )}
      {applying.problem !== null && (
        <Notice kind="error">
          {applying.problem.message}{" "}
          {applying.problem.field === "token" && (
            <Button look="quiet" onClick={compare}>
              {t("again")}
            </Button>
          )}
        </Notice>
      )}
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-paper py-3">
        {!isSame && (
          <Button look="primary" busy={applying.isBusy && t("applying")} onClick={() => apply(comparison)}>
            {t("apply")}
          </Button>
        )}
        <Button onClick={() => setComparison(null)}>{t("back")}</Button>
      </div>
    </div>
  );
}
