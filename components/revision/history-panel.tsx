"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { call, wordsFor } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import type { RevisionView } from "@/lib/revision/view";
import type { SegmentStatus } from "@/lib/document/status";
import { VersionList } from "./version-list";

export type RestoredHead = {
  readonly revisionId: string;
  readonly text: string;
  readonly savedAt: string;
  readonly status: SegmentStatus;
};

type HistoryPanelProps = {
  readonly segmentId: string;
  readonly language: string;
  readonly sourceLanguage: string;
  /** The head on the screen; a new one makes the panel look again. */
  readonly headId: string | null;
  readonly status: string;
  /** Absent where the viewer may not write, or something unsaved stands in the way. */
  readonly onRestored?: (head: RestoredHead) => void;
};

/** Every version of the translation, newest first, each as what it changed. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { segmentId, language, sourceLanguage, headId, status, onRestored } = props;
  const t = useTranslations("revision");
  const [revisions, setRevisions] = useState<readonly RevisionView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busyId, setBusyId] = useState<string | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    call<readonly RevisionView[]>(`/api/v1/segments/${segmentId}/revisions`, { signal: stop.signal })
      .then((all) => {
        setRevisions(all);
        setProblem(null);
      })
      .catch((error: unknown) => !stop.signal.aborted && setProblem(wordsFor(error)));
    return () => stop.abort();
  }, [segmentId, headId, status]);

  async function restore(revision: RevisionView) {
    setBusyId(revision.id);
    try {
      const body = { revisionId: revision.id, baseRevisionId: headId, mutationId: crypto.randomUUID() };
      onRestored?.(
        await call<RestoredHead>(`/api/v1/segments/${segmentId}/revisions`, { method: "POST", body }),
      );
      setProblem(null);
    } catch (error) {
      setProblem(wordsFor(error));
    } finally {
      setBusyId(null);
    }
  }

  if (problem !== null && revisions === null) return <Notice kind="error">{problem}</Notice>;
  if (revisions === null) return <p className="text-quiet">{t("loading")}</p>;
  const own = revisions.filter(({ side, forebear }) => side === "target" && forebear === null);
  const sources = revisions.filter(({ side, forebear }) => side === "source" && forebear === null);
  const forebears = groupByForebear(revisions);
  return (
    <div className="grid gap-3">
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      {own.length === 0 && <p className="text-quiet">{t("empty")}</p>}
      <VersionList
        revisions={own}
        language={language}
        headId={headId}
        busyId={busyId}
        onRestore={onRestored === undefined ? null : (revision) => void restore(revision)}
      />
      {sources.length > 1 && (
        <section className="grid gap-2">
          <h3 className="text-small font-semibold">{t("source")}</h3>
          <VersionList
            revisions={sources}
            language={sourceLanguage}
            headId={sources[0]!.id}
            busyId={null}
            onRestore={null}
          />
        </section>
      )}
      {forebears.map(([number, versions]) => (
        <section key={versions[0]!.id} className="grid gap-2">
          <h3 className="text-small font-semibold">{t("forebear", { number })}</h3>
          <VersionList
            revisions={versions}
            language={language}
            headId={null}
            busyId={null}
            onRestore={null}
          />
        </section>
      ))}
    </div>
  );
}

/** The translations of the segments it came of, by their number. */
function groupByForebear(
  revisions: readonly RevisionView[],
): readonly (readonly [number, readonly RevisionView[]])[] {
  const groups = new Map<number, RevisionView[]>();
  for (const revision of revisions) {
    if (revision.forebear === null || revision.side === "source") continue;
    groups.set(revision.forebear, [...(groups.get(revision.forebear) ?? []), revision]);
  }
  return [...groups];
}
