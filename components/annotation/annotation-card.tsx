"use client";
import { BookOpenText, CircleAlert, CircleDot, OctagonAlert, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { wordsFor } from "@/components/ui/call";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import type { Severity } from "@/lib/annotation/kinds";
import { findMentions } from "@/lib/annotation/options";
import type { AnnotationView } from "@/lib/annotation/view";
import { TagName, type Draft } from "./content-fields";
import { EditForm } from "./edit-form";
import { optionOf, useOptionName } from "./kind-palette";
import { Remark, ReplyBox } from "./thread";
import { QuotedSpan, type AttachTo } from "./quoted-span";
import { contentOf, type AnnotationActs } from "./use-annotation-acts";
import type { ProjectFacts } from "./use-project-facts";

export type CardTools = {
  readonly acts: AnnotationActs;
  readonly facts: ProjectFacts;
  readonly languages: { readonly source: string; readonly target: string };
  readonly canWrite: boolean;
  readonly viewerId: string;
  readonly isOwner: boolean;
  /** The selected words, to put a detached span on; null while none are. */
  readonly attachTo: AttachTo | null;
  /** Puts the suggested words in place; null where the viewer may not, or something unsaved stands in the way. */
  readonly onAccept: ((annotation: AnnotationView) => Promise<void>) | null;
};

/** One annotation with its thread, and what can be done about it. */
export function AnnotationCard({
  annotation,
  ...tools
}: { readonly annotation: AnnotationView } & CardTools) {
  const { acts, facts, languages, canWrite, viewerId, isOwner, attachTo, onAccept } = tools;
  const { id, kind, tag, severity, audience, authorName, body, createdAt, spans, replies, resolved } =
    annotation;
  const t = useTranslations("annotation");
  const nameOf = useOptionName();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [edit, setEdit] = useState<Draft | null>(null);
  const isOwn = annotation.authorId === viewerId || isOwner;
  const ownTag = kind === "quality_issue" ? undefined : facts.tags.find((each) => each.id === tag);

  async function act(work: () => Promise<unknown>): Promise<boolean> {
    setIsBusy(true);
    try {
      await work();
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(wordsFor(error));
      return false;
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <article
      id={`annotation-${id}`}
      tabIndex={-1}
      aria-label={t("by", { name: authorName })}
      className="grid gap-2 rounded-md border border-line bg-raised p-3 target:border-accent"
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small font-semibold">
        {severity !== null && <SeverityMark severity={severity} />}
        <span>{nameOf(optionOf(kind, tag))}</span>
        {ownTag !== undefined && (
          <span className="rounded bg-sunken px-1.5 font-normal">
            <TagName tag={ownTag} />
          </span>
        )}
        {audience === "published" && (
          <span className="inline-flex items-center gap-1 rounded bg-accent-wash px-1.5 font-normal">
            <BookOpenText aria-hidden className="size-3.5" />
            {t("published")}
          </span>
        )}
      </p>
      {spans.map((span) => (
        <QuotedSpan
          key={`${span.id}-${span.segmentId}`}
          span={span}
          languages={languages}
          canWrite={canWrite}
          attachTo={attachTo}
          onPlace={(spanId, place) => act(() => acts.place(id, spanId, place))}
        />
      ))}
      {annotation.replacement !== null && (
        <p className="font-serif text-[0.9688rem] break-words">
          <span className="font-sans text-small text-quiet">{t("instead")} </span>
          <ins className="decoration-1">
            {annotation.replacement === "" ? t("leaveOutWords") : annotation.replacement}
          </ins>
        </p>
      )}
      {edit === null ? (
        <Remark authorName={authorName} at={createdAt} body={body} />
      ) : (
        <EditForm
          draft={edit}
          facts={facts}
          isBusy={isBusy}
          onChange={setEdit}
          onCancel={() => setEdit(null)}
          onStore={() =>
            void act(() => acts.change(annotation, edit)).then((isDone) => isDone && setEdit(null))
          }
        />
      )}
      {annotation.url !== null && (
        <a
          href={annotation.url}
          rel="noreferrer"
          target="_blank"
          className="text-small break-all text-accent underline"
        >
          {annotation.url}
        </a>
      )}
      {annotation.assignee !== null && (
        <p className="text-small text-quiet">{t("assignedTo", { name: annotation.assignee.name })}</p>
      )}
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
      {canWrite && edit === null && (
        <>
          {resolved === null && (
            <ReplyBox
              authorName={authorName}
              isBusy={isBusy}
              onSend={(words) => act(() => acts.reply(id, words, findMentions(words, facts.members)))}
            />
          )}
          <div className="flex flex-wrap gap-2">
            {kind === "suggestion" && resolved === null && onAccept !== null && (
              <Button look="primary" disabled={isBusy} onClick={() => void act(() => onAccept(annotation))}>
                {t("accept")}
              </Button>
            )}
            <Button
              disabled={isBusy}
              onClick={() => void act(() => acts.setResolved(annotation, resolved === null))}
            >
              {t(resolved === null ? "resolve" : "reopen")}
            </Button>
            {resolved === null && (
              <Button
                look="quiet"
                disabled={isBusy}
                onClick={() =>
                  setEdit({ ...contentOf(annotation), assigneeId: annotation.assignee?.id ?? null })
                }
              >
                {t("edit")}
              </Button>
            )}
            {isOwn && (
              <Button
                look="quiet"
                disabled={isBusy}
                onClick={() => void act(() => acts.withdraw(annotation))}
              >
                {t("withdraw")}
              </Button>
            )}
          </div>
        </>
      )}
    </article>
  );
}

const severityIcons = {
  neutral: CircleDot,
  minor: CircleAlert,
  major: TriangleAlert,
  critical: OctagonAlert,
} as const;

function SeverityMark({ severity }: { readonly severity: Severity }) {
  const t = useTranslations("annotation.severities");
  const Icon = severityIcons[severity];
  const ink = severity === "critical" ? "text-danger" : severity === "major" ? "text-caution" : "text-quiet";
  return (
    <span className={`inline-flex items-center gap-1 ${ink}`}>
      <Icon aria-hidden className="size-4" />
      {t(severity)}
    </span>
  );
}
