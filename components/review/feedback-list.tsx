"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { FormattedText } from "@/components/document/formatted-text";
import { DiffText } from "@/components/revision/diff-text";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { useTask } from "@/components/ui/use-task";
import type { FeedbackItem } from "@/lib/review/feedback";
import { directionOf } from "@/lib/text/language";
import { tellFeedbackSeen } from "./feedback-news";

/** Decisions that came back to whoever wrote the texts, each with the way to the segment. */
export function FeedbackList({
  items,
  canMarkAll,
}: {
  readonly items: readonly FeedbackItem[];
  readonly canMarkAll: boolean;
}) {
  const t = useTranslations("feedback");
  const task = useTask();
  const router = useRouter();

  function mark(reviewIds?: readonly string[]): void {
    task.run(async (signal) => {
      const body = reviewIds === undefined ? {} : { reviewIds };
      await call("/api/v1/feedback/sights", { method: "POST", body, signal });
      tellFeedbackSeen();
      router.refresh();
    });
  }

  return (
    <div className="grid grid-cols-1 gap-3">
      {canMarkAll && items.some(({ isSeen }) => !isSeen) && (
        <p className="flex justify-end">
          <Button busy={task.isBusy && t("marking")} onClick={() => mark()}>
            {t("markAll")}
          </Button>
        </p>
      )}
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      <ul className="grid grid-cols-1 divide-y divide-line rounded-md border border-line bg-raised">
        {items.map((item) => (
          <li key={item.reviewId} className="grid grid-cols-1 gap-1.5 px-3 py-3">
            <Item item={item} onSeen={() => mark([item.reviewId])} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Item({ item, onSeen }: { readonly item: FeedbackItem; readonly onSeen: () => void }) {
  const t = useTranslations("feedback");
  const kindOf = useTranslations("feedback.kinds");
  const { decision, reason, reasonKind, reviewerName: name, number, documentTitle: title } = item;
  const { written, seen, decided, targetLanguage: language } = item;
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-small">
        {item.isLive ? (
          <TextLink
            href={`/documents/${item.documentId}?segment=${number}`}
            onClick={() => {
              // Whoever goes there has taken note. The page may be gone before the answer.
              const body = { reviewIds: [item.reviewId] };
              if (!item.isSeen) {
                void call("/api/v1/feedback/sights", { method: "POST", body, keepalive: true })
                  .then(tellFeedbackSeen)
                  .catch(() => undefined);
              }
            }}
          >
            {t("segment", { title, number })}
          </TextLink>
        ) : (
          <span>{t("formerSegment", { title, number })}</span>
        )}
        <span className="font-medium">{t(decision, { name })}</span>
        <span className="text-quiet">
          <Moment at={item.at} />
        </span>
        {!item.isSeen && (
          <span className="ml-auto flex items-center gap-2">
            <span className="rounded-full bg-accent-wash px-2 font-medium text-accent">{t("new")}</span>
            <Button look="quiet" aria-label={t("markSeenOf", { number, title })} onClick={onSeen}>
              {t("markSeen")}
            </Button>
          </span>
        )}
      </div>
      <Text label={t("source")} language={item.sourceLanguage} isQuiet>
        <FormattedText text={item.source} />
      </Text>
      <Text label={t("yours")} language={language}>
        <FormattedText text={written} />
      </Text>
      {seen !== written && (
        <Text label={t("between", { name })} language={language}>
          <DiffText before={written} after={seen} language={language} />
        </Text>
      )}
      {decided !== seen && (
        <Text label={t("edited", { name })} language={language}>
          <DiffText before={written} after={decided} language={language} />
        </Text>
      )}
      <p className="text-small">
        <span className="text-quiet">
          {t("reason")}
          {reasonKind !== null && ` (${kindOf(reasonKind)})`}:
        </span>{" "}
        {reason ?? <span className="text-quiet">{t("noReason")}</span>}
      </p>
    </>
  );
}

function Text({
  label,
  language,
  isQuiet = false,
  children,
}: {
  readonly label: string;
  readonly language: string;
  readonly isQuiet?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className="grid grid-cols-1 gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <span className="text-small text-quiet">{label}</span>
      <p
        lang={language}
        dir={directionOf(language)}
        className={`font-serif leading-normal break-words whitespace-pre-wrap ${isQuiet ? "text-quiet" : ""}`}
      >
        {children}
      </p>
    </div>
  );
}
