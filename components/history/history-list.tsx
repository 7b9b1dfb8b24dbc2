import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import type { HistoryChange, HistoryEntry } from "@/lib/history/view";
import { ActWords } from "./act-words";
import { SideBySide } from "./side-by-side";
import { StatusChange } from "@/components/document/status-change";
import { StructureParts } from "./structure-parts";
import { UndoRun } from "./undo-run";

type Languages = { readonly sourceLanguage: string; readonly targetLanguage: string };

type HistoryListProps = Languages & {
  readonly documentId: string;
  readonly entries: readonly HistoryEntry[];
  /** The viewer may take work back and go to a moment. */
  readonly canTranslate: boolean;
  /** Whose runs of approvals the viewer may take back. */
  readonly undoesRunsOf: "all" | "nobody" | { readonly userId: string };
};

/** The lines of a document's history, newest first. */
export function HistoryList({ entries, ...rest }: HistoryListProps) {
  const t = useTranslations("history");
  if (entries.length === 0) return <p className="text-quiet">{t("empty")}</p>;
  return (
    <ol className="grid grid-cols-1 divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <li key={entry.seq} id={`e${entry.seq}`} className="grid grid-cols-1 gap-2 py-3">
          <Entry entry={entry} {...rest} />
        </li>
      ))}
    </ol>
  );
}

function Entry({
  entry,
  documentId,
  canTranslate,
  undoesRunsOf,
  ...languages
}: Omit<HistoryListProps, "entries"> & { readonly entry: HistoryEntry }) {
  const t = useTranslations("history");
  const role = useTranslations("document.blockRole");
  const { seq, actor, at, savesBefore, changes, changeCount, structure, slice } = entry;
  const address = `/documents/${documentId}/history`;
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <span className="font-semibold">{actor?.name ?? t("somebody")}</span>
        <ActWords entry={entry} />
        {entry.role !== null && (
          <span>{t("role", { from: role(entry.role.from), to: role(entry.role.to) })}</span>
        )}
        <span className="text-small text-quiet">
          <Moment at={at} />
        </span>
        {savesBefore > 0 && (
          <span className="text-small text-quiet">{t("savesBefore", { count: savesBefore })}</span>
        )}
        <span className="ml-auto text-small text-quiet">{t("entry", { seq })}</span>
      </div>
      {changes.map((change) => (
        <Change key={change.segmentId} change={change} documentId={documentId} {...languages} />
      ))}
      {changeCount > changes.length && (
        <p className="text-small text-quiet">{t("moreChanged", { count: changeCount - changes.length })}</p>
      )}
      {structure !== null && <StructureParts structure={structure} {...languages} />}
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-small">
        <TextLink href={`${address}/compare?from=e${seq}&to=now`} aria-label={t("compareWithNowOf", { seq })}>
          {t("compareWithNow")}
        </TextLink>
        {canTranslate && (
          <TextLink href={`${address}/moment?at=e${seq}`} aria-label={t("goToOf", { seq })}>
            {t("goTo")}
          </TextLink>
        )}
        {canTranslate && slice !== null && (
          <TextLink
            href={`${address}/take-back?${"batch" in slice ? `batch=${slice.batch}` : `import=${slice.import}`}`}
            aria-label={t("takeBackOf", { seq })}
          >
            {t("takeBack")}
          </TextLink>
        )}
      </p>
      {entry.runId !== null && canUndo(undoesRunsOf, actor) && <UndoRun runId={entry.runId} seq={seq} />}
    </>
  );
}

function canUndo(whose: HistoryListProps["undoesRunsOf"], actor: HistoryEntry["actor"]): boolean {
  return typeof whose === "string" ? whose === "all" : whose.userId === actor?.id;
}

function Change({
  change,
  documentId,
  sourceLanguage,
  targetLanguage,
}: Languages & { readonly change: HistoryChange; readonly documentId: string }) {
  const t = useTranslations("history");
  const { number, isLive, side, before, after, beside, statusBefore, statusAfter, reason } = change;
  const still = { before: beside, after: beside };
  const moved = { before, after };
  const [source, target] = side === "source" ? [moved, still] : [still, moved];
  return (
    <div className="grid grid-cols-1 gap-1 border-l-2 border-line pl-3">
      <p className="flex flex-wrap items-center gap-x-3 text-small">
        {isLive ? (
          <TextLink href={`/documents/${documentId}?segment=${number}`}>{t("segment", { number })}</TextLink>
        ) : (
          <span className="text-quiet">{t("formerSegment", { number })}</span>
        )}
        <StatusChange before={statusBefore} after={statusAfter} />
      </p>
      <SideBySide
        source={{ ...source, language: sourceLanguage }}
        target={{ ...target, language: targetLanguage }}
      />
      {reason !== null && <p className="text-small">{t("reason", { reason })}</p>}
    </div>
  );
}
