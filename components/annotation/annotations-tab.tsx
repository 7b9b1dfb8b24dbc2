"use client";
import { useTranslations } from "next-intl";
import { useState, type RefObject } from "react";
import type { AnnotationView } from "@/lib/annotation/view";
import { AnnotationList, DetachedList, isDetached, UndoOffer } from "./annotation-panel";
import { NewAnnotation, type AnnotationTarget } from "./new-annotation";
import type { CardTools } from "./annotation-card";
import { useProjectFacts } from "./use-project-facts";

type AnnotationsTabProps = Omit<CardTools, "facts" | "attachTo"> & {
  readonly projectId: string;
  readonly segmentId: string;
  /** Of the whole document. */
  readonly annotations: readonly AnnotationView[];
  readonly target: AnnotationTarget | null;
  /** The selected text is not saved yet. */
  readonly isWaiting: boolean;
  readonly focusRequest: number;
  readonly answeredRequestRef: RefObject<number>;
};

/** What is said about the segment at hand, and what has lost its words anywhere in the document. */
export function AnnotationsTab(props: AnnotationsTabProps) {
  const { projectId, segmentId, annotations, target, isWaiting, focusRequest, answeredRequestRef, ...rest } =
    props;
  const t = useTranslations("annotation");
  const facts = useProjectFacts(projectId);
  const [problem, setProblem] = useState<string | null>(null);
  const own = annotations.filter(({ spans }) => spans.some((span) => span.segmentId === segmentId));
  const lost = annotations.filter(isDetached).filter((annotation) => !own.includes(annotation));
  const tools = { ...rest, facts, attachTo: isWaiting ? null : target };
  return (
    <>
      {rest.canWrite && (
        <NewAnnotation
          acts={rest.acts}
          facts={facts}
          focusRequest={focusRequest}
          answeredRequestRef={answeredRequestRef}
          target={target}
          isWaiting={isWaiting}
          problem={problem}
          onProblem={setProblem}
        />
      )}
      <UndoOffer acts={rest.acts} />
      {own.length === 0 && !rest.canWrite && <p className="text-quiet">{t("none")}</p>}
      <AnnotationList annotations={own} {...tools} />
      <DetachedList annotations={lost} {...tools} />
    </>
  );
}
