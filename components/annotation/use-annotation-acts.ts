"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { call, wordsFor } from "@/components/ui/call";
import type { AnnotationView } from "@/lib/annotation/view";
import type { Draft } from "./content-fields";

type Span = {
  readonly segmentId: string;
  readonly side: "source" | "target";
  readonly revisionId: string;
  readonly start: number;
  readonly end: number;
};

export type NewRemark = Draft & {
  readonly mentionIds: readonly string[];
  readonly spans: readonly Span[];
};

/** What one can do with annotations; each can be taken back. Every failure is thrown for the place that asked. */
export type AnnotationActs = {
  readonly make: (remarks: readonly NewRemark[], mutationId: string) => Promise<void>;
  readonly change: (annotation: AnnotationView, draft: Draft) => Promise<void>;
  readonly setResolved: (annotation: AnnotationView, isResolved: boolean) => Promise<void>;
  readonly withdraw: (annotation: AnnotationView) => Promise<void>;
  readonly reply: (annotationId: string, body: string, mentionIds: readonly string[]) => Promise<void>;
  readonly place: (annotationId: string, spanId: string, span: Omit<Span, "side">) => Promise<void>;
  /** Takes the last act of this page back; says what was taken back, or why it was not. */
  readonly undo: () => Promise<void>;
  /** What the last act was, to be offered for undoing. */
  readonly last: ActKind | null;
};

export type ActKind = "made" | "changed" | "resolved" | "reopened" | "withdrawn";
type Step = { readonly kind: ActKind; readonly takeBack: () => Promise<unknown> };

type Sources = {
  readonly documentId: string;
  readonly annotations: readonly AnnotationView[];
  readonly reload: () => Promise<void>;
  readonly announce: (words: string) => void;
};

export function useAnnotationActs({ documentId, annotations, reload, announce }: Sources): AnnotationActs {
  const t = useTranslations("annotation");
  const steps = useRef<Step[]>([]);
  const now = useRef(annotations);
  useEffect(() => {
    now.current = annotations;
  }, [annotations]);
  const [last, setLast] = useState<ActKind | null>(null);

  const done = useCallback(
    async (step: Step | null) => {
      if (step !== null) {
        steps.current.push(step);
        setLast(step.kind);
        announce(t(`done.${step.kind}`));
      }
      await reload();
    },
    [announce, reload, t],
  );

  return useMemo((): AnnotationActs => {
    const patch = (id: string, body: object) => call(`/api/v1/annotations/${id}`, { method: "PATCH", body });
    return {
      last,
      async make(remarks, mutationId) {
        const { ids } = await call<{ readonly ids: readonly string[] }>(
          `/api/v1/documents/${documentId}/annotations`,
          { method: "POST", body: { annotations: remarks, mutationId } },
        );
        const takeBack = () => Promise.all(ids.map((id) => patch(id, { isWithdrawn: true })));
        await done({ kind: "made", takeBack });
      },
      async change(annotation, { assigneeId, ...content }) {
        const { id } = annotation;
        await patch(id, { assigneeId, content: { ...content, version: annotation.version } });
        const takeBack = async () => {
          const version = now.current.find((each) => each.id === id)?.version ?? annotation.version + 1;
          await patch(id, {
            assigneeId: annotation.assignee?.id ?? null,
            content: { ...contentOf(annotation), version },
          });
        };
        await done({ kind: "changed", takeBack });
      },
      async setResolved({ id }, isResolved) {
        await patch(id, { isResolved });
        const takeBack = () => patch(id, { isResolved: !isResolved });
        await done({ kind: isResolved ? "resolved" : "reopened", takeBack });
      },
      async withdraw({ id }) {
        await patch(id, { isWithdrawn: true });
        await done({ kind: "withdrawn", takeBack: () => patch(id, { isWithdrawn: false }) });
      },
      async reply(annotationId, body, mentionIds) {
        const mutationId = crypto.randomUUID();
        await call(`/api/v1/annotations/${annotationId}/replies`, {
          method: "POST",
          body: { body, mentionIds, mutationId },
        });
        await done(null);
      },
      async place(annotationId, spanId, span) {
        await call(`/api/v1/annotations/${annotationId}/anchors`, {
          method: "POST",
          body: { spanId, ...span },
        });
        await done(null);
      },
      async undo() {
        const step = steps.current.pop();
        setLast(steps.current.at(-1)?.kind ?? null);
        if (step === undefined) return announce(t("nothingToUndo"));
        try {
          await step.takeBack();
          announce(t("undone"));
        } catch (error) {
          announce(wordsFor(error));
        }
        await reload();
      },
    };
  }, [documentId, done, last, reload, announce, t]);
}

export function contentOf(annotation: AnnotationView): Omit<Draft, "assigneeId"> {
  const { kind, audience, tag, severity, replacement, url, body } = annotation;
  return { kind, audience, tag, severity, replacement, url, body };
}
