import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { DocumentSummary } from "@/lib/document/view";
import type { QueueItem } from "@/lib/review/view";
import { DocumentList } from "./document-list";
import { count } from "./progress-line";
import { reviewAddress, WaitingList } from "./waiting-list";

/** What waits for the viewer, and everything they may open. */
export function HomeLists({
  sentBack,
  toReview,
  documents,
}: {
  readonly sentBack: readonly QueueItem[];
  /** Confirmed segments the viewer reviews, their own text included. */
  readonly toReview: readonly QueueItem[];
  readonly documents: readonly DocumentSummary[];
}) {
  const byOthers = toReview.filter(({ target }) => !target.isOwn);
  const ownItems = toReview.filter(({ target }) => target.isOwn);
  const [firstOwn] = ownItems;
  const waiting = sentBack.length + byOthers.length;
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-2">
      <Section
        title="Waiting for me"
        aside={waiting > 0 && <span className="text-quiet">{count(waiting, "segment")}</span>}
      >
        {waiting === 0 && <p className="text-quiet">Nothing waits for you.</p>}
        <WaitingList sentBack={sentBack} toReview={byOthers} />
        {firstOwn !== undefined && (
          <p className="text-small text-quiet">
            {count(ownItems.length, "confirmed segment")} of your own: another reviewer decides, or you where
            the project allows it. <TextLink href={reviewAddress(firstOwn)}>Open the review desk</TextLink>
          </p>
        )}
      </Section>
      <Section title="Documents" aside={<span className="text-quiet">{documents.length}</span>}>
        <DocumentList documents={documents} showsProject />
      </Section>
    </div>
  );
}
