import { useLocale, useTranslations } from "next-intl";
import { FormattedText } from "@/components/document/formatted-text";
import { ProgressLine } from "@/components/document/progress-line";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { DocumentView, Progress } from "@/lib/document/view";
import type { Role } from "@/lib/permission/can";
import { directionOf } from "@/lib/text/language";

/** The queue for those who do not decide: what waits, and who does. */
export function ReadOnlyQueue({
  document,
  progress,
  role,
  reviewers,
}: {
  readonly document: DocumentView;
  readonly progress: Progress;
  readonly role: Role;
  readonly reviewers: readonly string[];
}) {
  const t = useTranslations("review");
  const words = useTranslations("permission.inSentence");
  const locale = useLocale();
  const { id, blocks, sourceLanguage, targetLanguage } = document;
  const waiting = blocks
    .filter((block) => block.role !== "boilerplate")
    .flatMap(({ segments }) => segments.filter(({ status }) => status === "translated"));
  return (
    <>
      <PageHead title={t("title")}>
        {t("readOnly.waits", { count: waiting.length })}{" "}
        <TextLink href={`/documents/${id}`}>{t("empty.workbench")}</TextLink>
      </PageHead>
      <Notice>
        {t("readOnly.role", { role: words(role) })}
        {reviewers.length > 0 &&
          ` ${t("readOnly.reviewers", { names: new Intl.ListFormat(locale).format(reviewers) })}`}
      </Notice>
      <ProgressLine progress={progress} />
      {waiting.length > 0 && (
        <ol className="divide-y divide-line border-y border-line">
          {waiting.map(({ id: segmentId, number, source, target }) => (
            <li
              key={segmentId}
              className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-4 gap-y-1 py-3 md:grid-cols-[2rem_1fr_1fr]"
            >
              <span className="pt-1 text-right text-small text-quiet">
                <span className="sr-only">{t("segmentWord")} </span>
                {number}
              </span>
              <p lang={sourceLanguage} dir={directionOf(sourceLanguage)} className="reading">
                <FormattedText text={source.text} />
              </p>
              <div className="max-md:col-start-2">
                <p lang={targetLanguage} dir={directionOf(targetLanguage)} className="reading">
                  <FormattedText text={target?.text ?? ""} />
                </p>
                <p className="text-small text-quiet">{target?.authorName ?? t("cameAlong")}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
