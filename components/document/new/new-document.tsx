"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { call } from "@/components/ui/call";
import { useTask } from "@/components/ui/use-task";
import { useUnsavedWarning } from "@/components/ui/use-unsaved-warning";
import type { BlockRole } from "@/lib/document/block";
import { carryRoles, type Preview, type Twin } from "./article";
import { ArticleStep } from "./article-step";
import { BlocksStep } from "./blocks-step";
import { useGivenArticle } from "./use-given-article";

type CreateOutcome =
  { readonly outcome: "created"; readonly id: string } | ({ readonly outcome: "twin" } & Twin);

/** What the person has settled in the second step; it outlives a step back and another reading. */
type Arrangement = {
  readonly preview: Preview;
  readonly roles: readonly BlockRole[];
  /** Null while the proposed title stands. */
  readonly title: string | null;
  readonly targetLanguage: string | null;
};

/** From an article to a document: paste or choose it, look at its blocks, create. */
export function NewDocument({ projectId }: { readonly projectId: string }) {
  const t = useTranslations("article");
  const router = useRouter();
  const reading = useTask();
  const creating = useTask();
  const article = useGivenArticle(projectId);
  const { pasted, file, format } = article.fields;
  const [step, setStep] = useState<"article" | "blocks" | "done">("article");
  const [chosenLanguage, setChosenLanguage] = useState<string | null>(null);
  const [arranged, setArranged] = useState<Arrangement | null>(null);
  const [twin, setTwin] = useState<Twin | null>(null);

  const isUnsaved = step !== "done" && (file !== null || pasted.trim() !== "");
  useUnsavedWarning(isUnsaved, t("unsaved"));

  const changeRole = useCallback(
    (at: number, role: BlockRole) =>
      setArranged((before) => before && { ...before, roles: before.roles.with(at, role) }),
    [],
  );

  function read(language: string): void {
    reading.run(async (signal) => {
      const address = `/api/v1/projects/${projectId}/documents/preview`;
      const preview = await article.send<Preview>(address, signal, { language });
      setArranged((before) => ({
        title: before?.title ?? null,
        targetLanguage: before?.targetLanguage ?? null,
        roles: carryRoles(before && { blocks: before.preview.blocks, roles: before.roles }, preview.blocks),
        preview,
      }));
      setTwin(preview.twin);
      setStep("blocks");
    });
  }

  function create(allowsTwin: boolean): void {
    if (arranged === null) return;
    const { preview, roles, title } = arranged;
    creating.run(async (signal) => {
      const made = await call<CreateOutcome>(`/api/v1/projects/${projectId}/documents`, {
        method: "POST",
        signal,
        body: {
          format,
          text: preview.text,
          title: title ?? preview.title,
          sourceLanguage: preview.language,
          targetLanguage: targetOf(arranged),
          roles,
          rulesVersion: preview.rulesVersion,
          allowsTwin,
        },
      });
      if (made.outcome === "twin") return setTwin(made);
      setStep("done");
      article.forget();
      router.push(`/documents/${made.id}`);
    });
  }

  if (step === "article" || arranged === null) {
    return (
      <ArticleStep
        words={{
          label: t("label"),
          placeholder: t("placeholder"),
          act: t("show"),
          waiting: t("reading"),
        }}
        {...article.fields}
        onPaste={(text) => {
          article.fields.onPaste(text);
          if (text === "") setChosenLanguage(null);
        }}
        onFile={(chosen) => {
          article.fields.onFile(chosen);
          setChosenLanguage(null);
        }}
        reading={reading}
        onRead={() => read(chosenLanguage ?? "auto")}
      />
    );
  }
  return (
    <BlocksStep
      preview={arranged.preview}
      roles={arranged.roles}
      title={arranged.title ?? arranged.preview.title}
      targetLanguage={targetOf(arranged)}
      twin={twin}
      reading={reading}
      creating={creating}
      isDone={step === "done"}
      onRole={changeRole}
      onTitle={(title) => setArranged({ ...arranged, title })}
      onSourceLanguage={(tag) => {
        setChosenLanguage(tag);
        read(tag);
      }}
      onTargetLanguage={(targetLanguage) => setArranged({ ...arranged, targetLanguage })}
      onBack={() => setStep("article")}
      onCreate={create}
    />
  );
}

function targetOf({ targetLanguage, preview }: Arrangement): string {
  return targetLanguage ?? (preview.language.split("-")[0] === "en" ? "id" : "en");
}
