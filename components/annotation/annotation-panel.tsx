"use client";
import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { AnnotationView } from "@/lib/annotation/view";
import { AnnotationCard, type CardTools } from "./annotation-card";

type ListProps = { readonly annotations: readonly AnnotationView[] } & CardTools;

/** The annotations of one segment, open ones first; resolved ones stay at hand. */
export function AnnotationList({ annotations, ...tools }: ListProps) {
  const t = useTranslations("annotation");
  const open = annotations.filter(({ resolved }) => resolved === null);
  const resolved = annotations.filter((annotation) => annotation.resolved !== null);
  return (
    <div className="grid gap-3">
      {open.map((annotation) => (
        <AnnotationCard key={annotation.id} annotation={annotation} {...tools} />
      ))}
      {resolved.length > 0 && (
        <details>
          <summary className="rounded text-quiet">{t("resolvedCount", { count: resolved.length })}</summary>
          <div className="mt-2 grid gap-3">
            {resolved.map((annotation) => (
              <AnnotationCard key={annotation.id} annotation={annotation} {...tools} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

/** Those of the whole document whose words are gone, never hidden: each can be put on other words, or resolved. */
export function DetachedList({ annotations, ...tools }: ListProps) {
  const t = useTranslations("annotation");
  if (annotations.length === 0) return null;
  return (
    <details className="rounded-md border border-caution/50 p-2">
      <summary className="rounded font-medium text-caution">
        {t("detachedCount", { count: annotations.length })}
      </summary>
      <div className="mt-2 grid gap-3">
        {annotations.map((annotation) => (
          <AnnotationCard key={annotation.id} annotation={annotation} {...tools} />
        ))}
      </div>
    </details>
  );
}

/** Offers to take the last act back. */
export function UndoOffer({ acts }: Pick<CardTools, "acts">) {
  const t = useTranslations("annotation");
  if (acts.last === null) return null;
  return (
    <p className="flex items-center justify-between gap-2 rounded-md bg-sunken px-2 text-small">
      {t(`done.${acts.last}`)}
      <Button look="quiet" onClick={() => void acts.undo()}>
        <Undo2 aria-hidden className="size-4" />
        {t("undo")}
      </Button>
    </p>
  );
}

/** Whether a part of an open annotation has lost its words. */
export function isDetached({ resolved, spans }: AnnotationView): boolean {
  return resolved === null && spans.some(({ placement }) => placement.state === "detached");
}
