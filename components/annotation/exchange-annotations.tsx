"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonClasses } from "@/components/ui/button";
import { call, wordsFor } from "@/components/ui/call";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";

type Taken = {
  readonly made: number;
  readonly left: readonly {
    readonly number: number;
    readonly reason: "no_annotation" | "says_nothing" | "no_place" | "already_there" | "other_tag";
  }[];
};

/** Annotations for other programs, and back: a file of Web Annotations, the team's own words among them. */
export function ExchangeAnnotations({
  documentId,
  canAnnotate,
}: {
  readonly documentId: string;
  readonly canAnnotate: boolean;
}) {
  const t = useTranslations("annotation.exchange");
  const address = `/api/v1/documents/${documentId}/annotations/web`;
  const [taken, setTaken] = useState<Taken | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function take(file: File): Promise<void> {
    setTaken(null);
    try {
      const body = { text: await file.text(), mutationId: crypto.randomUUID() };
      setTaken(await call<Taken>(address, { method: "POST", body }));
      setProblem(null);
    } catch (error) {
      setProblem(wordsFor(error));
    }
  }

  return (
    <Section title={t("title")}>
      <p className="max-w-[60ch] text-quiet">{t("about")}</p>
      <a href={address} download className={buttonClasses("plain", "justify-self-start")}>
        {t("download")}
      </a>
      {canAnnotate && (
        <FileField
          accept=".jsonld,.json,application/ld+json,application/json"
          choose={t("choose")}
          hint={t("hint")}
          onFile={(file) => void take(file)}
        />
      )}
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      {taken !== null && (
        <div role="status" className="grid gap-1">
          <p>{t("made", { count: taken.made })}</p>
          {taken.left.length > 0 && (
            <ul className="list-disc pl-5 text-small">
              {taken.left.map(({ number, reason }) => (
                <li key={number}>{t(`left.${reason}`, { number })}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Section>
  );
}
