import { useTranslations } from "next-intl";
import Link from "next/link";
import { LinkPending } from "@/components/ui/link-pending";
import { TextLink } from "@/components/ui/text-link";
import type { QueueItem } from "@/lib/review/view";
import { directionOf } from "@/lib/text/language";
import { stripTags } from "@/lib/text/tags";
import { StatusBadge } from "./status-badge";

const shownOfEach = 5;

/** Segments that wait for the viewer, by document: first what came back, then what is to be reviewed. */
export function WaitingList({
  sentBack,
  toReview,
}: {
  readonly sentBack: readonly QueueItem[];
  readonly toReview: readonly QueueItem[];
}) {
  const t = useTranslations("document.home");
  return (
    <div className="grid grid-cols-1 gap-5">
      {byDocument(sentBack).map((items) => (
        <Group
          key={items[0]!.documentId}
          items={items}
          task={t("sentBack", { count: items.length })}
          addressOf={workbenchAddress}
        />
      ))}
      {byDocument(toReview).map((items) => (
        <Group
          key={items[0]!.documentId}
          items={items}
          task={t("toReview", { count: items.length })}
          addressOf={reviewAddress}
        />
      ))}
    </div>
  );
}

type Address = (item: QueueItem) => string;

const workbenchAddress: Address = ({ documentId, number }) => `/documents/${documentId}?segment=${number}`;
export const reviewAddress: Address = ({ documentId, segmentId }) =>
  `/documents/${documentId}/review?segment=${segmentId}`;

type GroupProps = {
  readonly items: readonly QueueItem[];
  /** What is to be done with how many. */
  readonly task: string;
  readonly addressOf: Address;
};

function Group({ items, task, addressOf }: GroupProps) {
  const t = useTranslations("document.home");
  const [first] = items;
  const rest = items.length - shownOfEach;
  return (
    <div className="grid grid-cols-1 gap-2">
      <h3 className="flex flex-wrap justify-between gap-x-4 text-small">
        <span className="min-w-0 truncate font-medium" lang={first!.sourceLanguage}>
          {first!.documentTitle}
        </span>
        <span className="text-quiet">{task}</span>
      </h3>
      <ul className="divide-y divide-line rounded-md border border-line bg-raised">
        {items.slice(0, shownOfEach).map((item) => (
          <Row key={item.segmentId} item={item} address={addressOf(item)} />
        ))}
      </ul>
      {rest > 0 && (
        <p className="text-small">
          <TextLink href={addressOf(items[shownOfEach]!)}>{t("rest", { count: rest })}</TextLink>
        </p>
      )}
    </div>
  );
}

function Row({ item, address }: { readonly item: QueueItem; readonly address: string }) {
  const { number, status, source, target, targetLanguage, sourceLanguage, sentBack } = item;
  const t = useTranslations("document.home");
  const isSentBack = status === "changes_requested";
  return (
    <li className="relative grid grid-cols-[1.5rem_minmax(0,1fr)_auto] gap-x-2 px-3 py-2.5 first:rounded-t-md last:rounded-b-md hover:bg-sunken">
      <span className="pt-0.5 text-right text-small text-quiet">{number}</span>
      <div className="grid grid-cols-1 gap-1 pl-1">
        <Link href={address} className="rounded-sm after:absolute after:inset-0">
          <span className="sr-only">{t(isSentBack ? "revise" : "review", { number })} </span>
          <span
            className="reading line-clamp-2 text-base"
            lang={targetLanguage}
            dir={directionOf(targetLanguage)}
          >
            {stripTags(target.text)}
          </span>
          <LinkPending />
        </Link>
        {isSentBack ? (
          sentBack !== null && (
            <p className="text-small">
              <span className="text-quiet">{sentBack.byName}:</span> {sentBack.reason}
            </p>
          )
        ) : (
          <p
            className="line-clamp-1 font-serif text-small text-quiet"
            lang={sourceLanguage}
            dir={directionOf(sourceLanguage)}
          >
            {stripTags(source.text)}
          </p>
        )}
      </div>
      <span className="pt-0.5">
        <StatusBadge status={status} isCompact />
      </span>
    </li>
  );
}

/** The queue comes in the order of its documents. */
function byDocument(items: readonly QueueItem[]): readonly (readonly QueueItem[])[] {
  const ids = [...new Set(items.map(({ documentId }) => documentId))];
  return ids.map((id) => items.filter(({ documentId }) => documentId === id));
}
