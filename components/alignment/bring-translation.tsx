"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ArticleStep } from "@/components/document/new/article-step";
import { useGivenArticle } from "@/components/document/new/use-given-article";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { useTask } from "@/components/ui/use-task";
import { planImport, type AlignmentProposal, type Fill } from "@/lib/alignment/mending/plan-import";
import { MendList } from "./mend-list";
import { PlanStep } from "./plan-step";
import { useMending } from "./use-mending";

/** From an existing translation to filled segments: bring it, mend what was aligned wrongly, see what will happen, apply. */
export function BringTranslation({
  documentId,
  languages,
}: {
  readonly documentId: string;
  readonly languages: { readonly source: string; readonly target: string };
}) {
  const t = useTranslations("alignment");
  const router = useRouter();
  const reading = useTask();
  const applying = useTask();
  const tools = useMending(documentId);
  const article = useGivenArticle(`translation:${documentId}`);
  const [isPlanning, setIsPlanning] = useState(false);
  const [mutationId, setMutationId] = useState(() => crypto.randomUUID());
  const { state } = tools;

  function align(): void {
    reading.run(async (signal) => {
      const address = `/api/v1/documents/${documentId}/alignment`;
      const { sources, mending } = await article.send<AlignmentProposal>(address, signal);
      tools.begin(sources, mending);
    });
  }

  function apply(fills: readonly Fill[]): void {
    applying.run(async () => {
      await call(`/api/v1/documents/${documentId}/translation`, {
        method: "POST",
        body: {
          mutationId,
          fills: fills.map(({ segments, text }) => ({
            text,
            segments: segments.map(({ id, sourceRevisionId, target }) => ({
              segmentId: id,
              sourceRevisionId,
              targetRevisionId: target?.revisionId ?? null,
            })),
          })),
        },
      });
      tools.giveUp();
      article.forget();
      router.push(`/documents/${documentId}`);
    });
  }

  if (!tools.isLoaded) return <p className="text-quiet">{t("looking")}</p>;
  if (state === null) {
    return (
      <ArticleStep
        words={{
          label: t("label"),
          placeholder: t("placeholder"),
          act: t("align"),
          waiting: t("aligning"),
        }}
        {...article.fields}
        reading={reading}
        onRead={align}
      />
    );
  }
  if (isPlanning) {
    return (
      <PlanStep
        plan={planImport(state.journaled.present, state.sources)}
        languages={languages}
        applying={applying}
        onBack={() => {
          applying.forget();
          setIsPlanning(false);
        }}
        onApply={apply}
      />
    );
  }
  return (
    <div className="grid gap-3">
      <MendList tools={tools} state={state} languages={languages} />
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-paper py-3">
        <Button look="primary" onClick={() => setIsPlanning(true)}>
          {t("plan")}
        </Button>
        <Button
          onClick={() => {
            tools.giveUp();
            setMutationId(crypto.randomUUID());
          }}
        >
          {t("startOver")}
        </Button>
      </div>
    </div>
  );
}
