import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { ComparedGroup, Comparison } from "@/lib/history/view";
import { FoundMomentWords, type FoundMomentView } from "./found-moment";
import { SideBySide } from "./side-by-side";
import { StatusChange } from "@/components/document/status-change";

type Languages = { readonly sourceLanguage: string; readonly targetLanguage: string };

/** What became of each segment between two moments. */
export function ComparisonList({
  documentId,
  first,
  second,
  comparison: { counts, groups },
  ...languages
}: Languages & {
  readonly documentId: string;
  readonly first: FoundMomentView;
  readonly second: FoundMomentView;
  readonly comparison: Comparison;
}) {
  const t = useTranslations("history.compare");
  return (
    <section className="grid grid-cols-1 gap-3">
      <p className="flex flex-wrap gap-x-2">
        <FoundMomentWords found={first} />
        <span aria-hidden>→</span>
        <FoundMomentWords found={second} />
      </p>
      <p role="status">{t("counts", counts)}</p>
      {groups.length === 0 ? (
        <p className="text-quiet">{t("nothing")}</p>
      ) : (
        <ol className="grid grid-cols-1 divide-y divide-line border-y border-line">
          {groups.map((group) => (
            <li key={group.segmentId} className="grid grid-cols-1 gap-1 py-3">
              <Group group={group} documentId={documentId} {...languages} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const looks: Readonly<Record<ComparedGroup["kind"], string>> = {
  same: "bg-sunken text-quiet",
  status: "bg-sunken",
  changed: "bg-caution-wash text-caution",
  added: "bg-inserted-wash text-inserted",
  removed: "bg-deleted-wash text-deleted",
};

function Group({
  group: { number, isLive, kind, counts, source, target, status },
  documentId,
  sourceLanguage,
  targetLanguage,
}: Languages & { readonly group: ComparedGroup; readonly documentId: string }) {
  const t = useTranslations("history");
  const [before, after] = counts;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 text-small">
        {isLive ? (
          <TextLink href={`/documents/${documentId}?segment=${number}`}>{t("segment", { number })}</TextLink>
        ) : (
          <span className="text-quiet">{t("formerSegment", { number })}</span>
        )}
        <span className={`rounded-full px-2 ${looks[kind]}`}>{t(`compare.${kind}`)}</span>
        {(before > 1 || after > 1) && <span>{t("compare.divided", { before, after })}</span>}
        <StatusChange before={status[0]} after={status[1]} />
      </p>
      <SideBySide
        source={{ before: source[0], after: source[1], language: sourceLanguage }}
        target={{ before: target[0], after: target[1], language: targetLanguage }}
      />
    </>
  );
}
