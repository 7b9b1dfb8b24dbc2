"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { call, wordsFor } from "@/components/ui/call";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import type { AnnotationView, SpanView } from "@/lib/annotation/view";
import { stripTags } from "@/lib/text/tags";

type ThreadProps = {
  readonly annotation: AnnotationView;
  readonly canWrite: boolean;
  readonly onChanged: () => Promise<void>;
};

/** The remarks on one segment, open ones first; resolved ones stay at hand. */
export function AnnotationList({
  annotations,
  ...rest
}: { readonly annotations: readonly AnnotationView[] } & Omit<ThreadProps, "annotation">) {
  const t = useTranslations("annotation");
  const open = annotations.filter(({ resolved }) => resolved === null);
  const resolved = annotations.filter((annotation) => annotation.resolved !== null);
  return (
    <div className="grid gap-3">
      {open.map((annotation) => (
        <Thread key={annotation.id} annotation={annotation} {...rest} />
      ))}
      {resolved.length > 0 && (
        <details>
          <summary className="rounded text-quiet">{t("resolvedCount", { count: resolved.length })}</summary>
          <div className="mt-2 grid gap-3">
            {resolved.map((annotation) => (
              <Thread key={annotation.id} annotation={annotation} {...rest} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function Thread({ annotation, canWrite, onChanged }: ThreadProps) {
  const { id, authorName, body, createdAt, spans, replies, resolved } = annotation;
  const t = useTranslations("annotation");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [reply, setReply] = useState("");
  const replyId = useId();

  async function act(work: () => Promise<unknown>) {
    setIsBusy(true);
    try {
      await work();
      await onChanged();
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(wordsFor(error));
      return false;
    } finally {
      setIsBusy(false);
    }
  }

  const send = async () => {
    const body = { body: reply, mutationId: crypto.randomUUID() };
    if (await act(() => call(`/api/v1/annotations/${id}/replies`, { method: "POST", body }))) setReply("");
  };
  const setResolved = (isResolved: boolean) =>
    act(() => call(`/api/v1/annotations/${id}`, { method: "PATCH", body: { isResolved } }));

  return (
    <article
      aria-label={t("by", { name: authorName })}
      className="grid gap-2 rounded-md border border-line bg-raised p-3"
    >
      {spans.map((span) => (
        <Quote key={`${span.segmentId}-${span.side}`} span={span} />
      ))}
      <Remark authorName={authorName} at={createdAt} body={body} />
      {replies.map((answer) => (
        <div key={answer.id} className="ml-3 border-l border-line pl-3">
          <Remark authorName={answer.authorName} at={answer.createdAt} body={answer.body} />
        </div>
      ))}
      {resolved !== null && (
        <p className="text-small text-quiet">
          {t.rich("resolvedBy", { name: resolved.byName, moment: () => <Moment at={resolved.at} /> })}
        </p>
      )}
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      {canWrite && (
        <div className="grid gap-2">
          {resolved === null && (
            <>
              <label htmlFor={replyId} className="sr-only">
                {t("replyTo", { name: authorName })}
              </label>
              <textarea
                id={replyId}
                rows={reply === "" ? 1 : 3}
                value={reply}
                placeholder={t("reply")}
                className="w-full rounded-md border border-line-strong bg-raised px-2 py-1 placeholder:text-quiet"
                onChange={(event) => setReply(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (
                    event.key !== "Enter" ||
                    !(event.ctrlKey || event.metaKey) ||
                    event.nativeEvent.isComposing
                  ) {
                    return;
                  }
                  event.preventDefault();
                  if (reply.trim() !== "") void send();
                }}
              />
            </>
          )}
          <div className="flex gap-2">
            {reply.trim() !== "" && (
              <Button look="primary" disabled={isBusy} onClick={() => void send()}>
                {t("send")}
              </Button>
            )}
            <Button disabled={isBusy} onClick={() => void setResolved(resolved === null)}>
              {t(resolved === null ? "resolve" : "reopen")}
            </Button>
          </div>
        </div>
      )}
    </article>
  );
}

function Remark({
  authorName,
  at,
  body,
}: {
  readonly authorName: string;
  readonly at: string;
  readonly body: string;
}) {
  return (
    <div>
      <p className="text-small text-quiet">
        <span className="font-semibold text-ink">{authorName}</span> <Moment at={at} />
      </p>
      <p className="break-words whitespace-pre-wrap">{body}</p>
    </div>
  );
}

function Quote({ span }: { readonly span: SpanView }) {
  const t = useTranslations("annotation");
  const { state } = span.placement;
  return (
    <div>
      <blockquote className="border-l-2 border-annotation pl-2 font-serif text-[0.9688rem] break-words text-ink">
        <span className="sr-only">{t(`on.${span.side}`)} </span>
        {stripTags(span.quote)}
      </blockquote>
      {state !== "anchored" && <p className="mt-0.5 text-small text-caution">{t(state)}</p>}
    </div>
  );
}
