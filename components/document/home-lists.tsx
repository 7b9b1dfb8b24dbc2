import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { DocumentSummary } from "@/lib/document/view";
import type { QueueItem } from "@/lib/review/view";
import { DocumentList } from "./document-list";
import { reviewAddress, WaitingList } from "./waiting-list";

/** What waits for the viewer, and everything they may open. */
export function HomeLists({
  sentBack,
  toReview,
  documents,
  children,
}: {
  readonly sentBack: readonly QueueItem[];
  /** Confirmed segments the viewer reviews, their own text included. */
  readonly toReview: readonly QueueItem[];
  readonly documents: readonly DocumentSummary[];
  /** What else concerns the viewer, under what waits. */
  readonly children?: ReactNode;
}) {
  const t = useTranslations("document.home");
  const count = useTranslations("document.count");
  const byOthers = toReview.filter(({ target }) => !target.isOwn);
  const ownItems = toReview.filter(({ target }) => target.isOwn);
  const [firstOwn] = ownItems;
  const waiting = sentBack.length + byOthers.length;
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-2">
      <div className="grid grid-cols-1 content-start gap-8">
        <Section
          title={t("waiting")}
          aside={waiting > 0 && <span className="text-quiet">{count("segments", { count: waiting })}</span>}
        >
          {waiting === 0 && <p className="text-quiet">{t("nothing")}</p>}
          <WaitingList sentBack={sentBack} toReview={byOthers} />
          {byOthers.length > 0 && (
            <p>
              <TextLink href="/reviews">{t("reviewAll")}</TextLink>
            </p>
          )}
          {firstOwn !== undefined && (
            <p className="text-small text-quiet">
              {t("own", { count: ownItems.length })}{" "}
              <TextLink href={reviewAddress(firstOwn)}>{t("openReview")}</TextLink>
            </p>
          )}
        </Section>
        {children}
      </div>
      <Section title={t("documents")} aside={<span className="text-quiet">{documents.length}</span>}>
        <DocumentList documents={documents} showsProject />
      </Section>
    </div>
  );
}
