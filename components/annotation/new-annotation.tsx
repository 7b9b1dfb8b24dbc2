"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type RefObject } from "react";
import { Button } from "@/components/ui/button";
import { call, wordsFor } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { stripTags } from "@/lib/text/tags";

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
  readonly documentId: string;
  /** Grows by one each time somebody asks for the box; the last one that was answered is remembered outside. */
  readonly focusRequest: number;
  readonly answeredRequestRef: RefObject<number>;
  /** Null while nothing is selected. */
  readonly target: AnnotationTarget | null;
  /** The selected text is not saved yet, so there is no revision to point into. */
  readonly isWaiting: boolean;
  readonly problem: string | null;
  readonly onProblem: (problem: string | null) => void;
  readonly onMade: () => Promise<void>;
};

/** A remark on the selected words. What is typed stays until it is stored. */
export function NewAnnotation(props: NewAnnotationProps) {
  const { documentId, target, isWaiting, problem, onProblem, onMade, focusRequest, answeredRequestRef } =
    props;
  const t = useTranslations("annotation");
  const box = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState("");
  const [attempt, setAttempt] = useState<{ readonly key: string; readonly mutationId: string } | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  useEffect(() => {
    if (focusRequest === answeredRequestRef.current) return;
    answeredRequestRef.current = focusRequest;
    box.current?.focus();
  }, [focusRequest, answeredRequestRef]);

  // The words stay chosen while the remark is typed, though the selection in the text is gone from view.
  const isReady = target !== null && !isWaiting && body.trim() !== "" && !isBusy;

  async function store() {
    if (target === null || !isReady) return;
    const { quote, segmentId, ...span } = target;
    const key = JSON.stringify([segmentId, span, quote, body]);
    const mutationId = attempt?.key === key ? attempt.mutationId : crypto.randomUUID();
    setAttempt({ key, mutationId });
    setIsBusy(true);
    try {
      await call(`/api/v1/documents/${documentId}/annotations`, {
        method: "POST",
        body: { annotations: [{ body, spans: [{ segmentId, ...span }] }], mutationId },
      });
      setBody("");
      onProblem(null);
      await onMade();
    } catch (error) {
      onProblem(wordsFor(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <div className="grid gap-2">
      {target === null ? (
        <p className="text-small text-quiet">{t("hint")}</p>
      ) : (
        <blockquote className="border-l-2 border-annotation pl-2 font-serif text-[0.9688rem] break-words">
          <span className="sr-only">{t(`selectedIn.${target.side}`)} </span>
          {stripTags(target.quote)}
        </blockquote>
      )}
      <label className="grid gap-1">
        <span className="font-medium">{t("label")}</span>
        <textarea
          ref={box}
          rows={3}
          value={body}
          className="w-full rounded-md border border-line-strong bg-raised px-2 py-1"
          onChange={(event) => setBody(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) {
              return;
            }
            event.preventDefault();
            void store();
          }}
        />
      </label>
      {isWaiting && <p className="text-small text-quiet">{t("waiting")}</p>}
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      <Button look="primary" className="justify-self-start" disabled={!isReady} onClick={() => void store()}>
        {t("annotate")}
      </Button>
    </div>
  );
}
