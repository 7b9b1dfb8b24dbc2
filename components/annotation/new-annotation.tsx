"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type RefObject } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { wordsFor } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { findMentions } from "@/lib/annotation/options";
import { stripTags } from "@/lib/text/tags";
import { X } from "lucide-react";
import { asKind, ContentFields, type Draft } from "./content-fields";
import { firstOption } from "./kind-palette";
import type { AnnotationActs } from "./use-annotation-acts";
import type { ProjectFacts } from "./use-project-facts";

/** What a new remark is about. */
export type AnnotationTarget = {
  readonly segmentId: string;
  readonly side: "source" | "target";
  readonly start: number;
  readonly end: number;
  readonly revisionId: string;
  readonly quote: string;
};

type NewAnnotationProps = {
  readonly acts: AnnotationActs;
  readonly facts: ProjectFacts;
  /** Grows by one each time somebody asks for the box; the last one that was answered is remembered outside. */
  readonly focusRequest: number;
  readonly answeredRequestRef: RefObject<number>;
  /** Null while nothing is selected. */
  readonly target: AnnotationTarget | null;
  /** The selected text is not saved yet, so there is no revision to point into. */
  readonly isWaiting: boolean;
  readonly problem: string | null;
  readonly onProblem: (problem: string | null) => void;
};

const blank: Draft = {
  kind: "comment",
  audience: "team",
  tag: null,
  severity: null,
  replacement: null,
  url: null,
  assigneeId: null,
  body: "",
};

function begin(): Draft {
  const { kind, category } = firstOption();
  return asKind(blank, kind, category);
}

function placeOf({ segmentId, side, revisionId, start, end }: AnnotationTarget) {
  return { segmentId, side, revisionId, start, end };
}

/** A remark on the selected words, on one side or on both. What is typed stays until it is stored. */
export function NewAnnotation(props: NewAnnotationProps) {
  const { acts, facts, target, isWaiting, problem, onProblem, focusRequest, answeredRequestRef } = props;
  const t = useTranslations("annotation");
  const kindRef = useRef<HTMLInputElement>(null);
  const bodyRef = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(begin);
  const [kept, setKept] = useState<AnnotationTarget | null>(null);
  const [attempt, setAttempt] = useState<{ readonly key: string; readonly mutationId: string } | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  useEffect(() => {
    if (focusRequest === answeredRequestRef.current) return;
    answeredRequestRef.current = focusRequest;
    kindRef.current?.focus();
  }, [focusRequest, answeredRequestRef]);

  // One kept on the other side and the one selected now are a pair; one on the same side takes its place.
  const isPair =
    kept !== null && target !== null && kept.side !== target.side && kept.segmentId === target.segmentId;
  const spans = [
    ...(isPair || target === null ? (kept === null ? [] : [kept]) : []),
    ...(target === null ? [] : [target]),
  ];
  const isReady = spans.length > 0 && !isWaiting && !isBusy;

  async function store(asked: Draft): Promise<void> {
    if (!isReady) return;
    const mentionIds = findMentions(asked.body, facts.members);
    const remark = { ...asked, mentionIds, spans: spans.map(placeOf) };
    const key = JSON.stringify(remark);
    const mutationId = attempt?.key === key ? attempt.mutationId : crypto.randomUUID();
    setAttempt({ key, mutationId });
    setIsBusy(true);
    try {
      await acts.make([remark], mutationId);
      setDraft(asKind(blank, asked.kind, asked.tag));
      setKept(null);
      onProblem(null);
    } catch (error) {
      onProblem(wordsFor(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <div className="grid gap-2">
      {spans.length === 0 && <p className="text-small text-quiet">{t("hint")}</p>}
      {spans.map((span) => (
        <div key={span.side} className="flex items-start gap-1">
          <blockquote className="min-w-0 flex-1 border-l-2 border-annotation pl-2 font-serif text-[0.9688rem] break-words">
            <span className="sr-only">{t(`selectedIn.${span.side}`)} </span>
            {stripTags(span.quote)}
          </blockquote>
          {span === kept && (
            <IconButton label={t("leaveOut")} onClick={() => setKept(null)}>
              <X aria-hidden className="size-4" />
            </IconButton>
          )}
        </div>
      ))}
      {target !== null && !isPair && (
        <Button look="quiet" className="justify-self-start" onClick={() => setKept(target)}>
          {t(target.side === "source" ? "addTarget" : "addSource")}
        </Button>
      )}
      <ContentFields
        draft={draft}
        onChange={setDraft}
        facts={facts}
        kindRef={kindRef}
        bodyRef={bodyRef}
        onSend={() => void store(draft)}
        onEnough={(enough) => void store(enough)}
      />
      {isWaiting && <p className="text-small text-quiet">{t("waiting")}</p>}
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      <Button
        look="primary"
        className="justify-self-start"
        disabled={!isReady}
        onClick={() => void store(draft)}
      >
        {t("annotate")}
      </Button>
    </div>
  );
}
