"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DiffText } from "@/components/revision/diff-text";
import { Button } from "@/components/ui/button";
import { call, wordsFor } from "@/components/ui/call";
import type { SpanView } from "@/lib/annotation/view";
import type { RevisionView } from "@/lib/revision/view";
import { stripTags } from "@/lib/text/tags";

/** Selected words of a stored revision. */
export type AttachTo = {
  readonly segmentId: string;
  readonly side: "source" | "target";
  readonly revisionId: string;
  readonly start: number;
  readonly end: number;
};

type Place = Omit<AttachTo, "side">;

type QuotedSpanProps = {
  readonly span: SpanView;
  readonly languages: { readonly source: string; readonly target: string };
  readonly canWrite: boolean;
  readonly attachTo: AttachTo | null;
  readonly onPlace: (spanId: string, place: Place) => Promise<boolean>;
};

/** The words an annotation was made on, and what became of them. */
export function QuotedSpan({ span, languages, canWrite, attachTo, onPlace }: QuotedSpanProps) {
  const t = useTranslations("annotation");
  const { placement } = span;
  const isFitting = attachTo !== null && attachTo.side === span.side;
  return (
    <div className="grid gap-1">
      <blockquote className="border-l-2 border-annotation pl-2 font-serif text-[0.9688rem] break-words text-ink">
        <span className="sr-only">{t(`on.${span.side}`)} </span>
        {stripTags(span.quote)}
      </blockquote>
      {placement.state !== "anchored" && (
        <p className="text-small text-caution">
          {placement.state === "moved" ? t("moved") : t(`lost.${placement.reason}`)}
        </p>
      )}
      {placement.state === "detached" && placement.lostInId !== null && (
        <LossDetails span={span} language={languages[span.side]} lostInId={placement.lostInId} />
      )}
      {canWrite && placement.state === "moved" && <ConfirmPlace span={span} onPlace={onPlace} />}
      {canWrite && placement.state !== "anchored" && isFitting && (
        <Button
          className="justify-self-start"
          onClick={() => {
            const { segmentId, revisionId, start, end } = attachTo;
            void onPlace(span.id, { segmentId, revisionId, start, end });
          }}
        >
          {t("attach")}
        </Button>
      )}
      {canWrite && placement.state === "detached" && !isFitting && (
        <p className="text-small text-quiet">{t(`attachHint.${span.side}`)}</p>
      )}
    </div>
  );
}

/** Says that it stands right where it was found: in the revision that is there now. */
function ConfirmPlace({ span, onPlace }: Pick<QuotedSpanProps, "span" | "onPlace">) {
  const t = useTranslations("annotation");
  const { placement, segmentId, headId } = span;
  if (placement.state !== "moved" || headId === null) return null;
  const { start, end } = placement;
  return (
    <Button
      className="justify-self-start"
      onClick={() => void onPlace(span.id, { segmentId, revisionId: headId, start, end })}
    >
      {t("confirmPlace")}
    </Button>
  );
}

/** The revision that lost the words, as what it changed; asked for when somebody wants to see it. */
function LossDetails({
  span,
  language,
  lostInId,
}: {
  readonly span: SpanView;
  readonly language: string;
  readonly lostInId: string;
}) {
  const t = useTranslations("annotation");
  const [loss, setLoss] = useState<{ readonly before: string; readonly after: RevisionView } | string | null>(
    null,
  );

  async function load(): Promise<void> {
    try {
      const all = await call<readonly RevisionView[]>(`/api/v1/segments/${span.segmentId}/revisions`);
      const after = all.find(({ id }) => id === lostInId);
      if (after === undefined) return setLoss(t("lossUnknown"));
      const before = all.find(
        ({ side, n, forebear }) => side === after.side && n === after.n - 1 && forebear === after.forebear,
      );
      setLoss({ before: before?.text ?? "", after });
    } catch (error) {
      setLoss(wordsFor(error));
    }
  }

  return (
    <details onToggle={(event) => event.currentTarget.open && loss === null && void load()}>
      <summary className="rounded text-small text-quiet">{t("showLoss")}</summary>
      {loss === null ? (
        <p className="text-small text-quiet">{t("loading")}</p>
      ) : typeof loss === "string" ? (
        <p className="text-small text-caution">{loss}</p>
      ) : (
        <div className="mt-1 grid gap-1">
          <p className="text-small text-quiet">
            {t("lostIn", { n: loss.after.n, name: loss.after.authorName ?? "–" })}
          </p>
          <p className="font-serif text-[0.9375rem] break-words">
            <DiffText before={loss.before} after={loss.after.text} language={language} />
          </p>
        </div>
      )}
    </details>
  );
}
