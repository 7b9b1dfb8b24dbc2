"use client";
import { useEffect, useState } from "react";
import { call, wordsFor } from "@/components/ui/call";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { foldAutosaves } from "@/lib/revision/fold-autosaves";
import { originWords, type RevisionMark, type RevisionView } from "@/lib/revision/view";
import type { SegmentStatus } from "@/lib/document/status";
import { DiffText } from "./diff-text";

export type RestoredHead = {
  readonly revisionId: string;
  readonly text: string;
  readonly savedAt: string;
  readonly status: SegmentStatus;
};

type HistoryPanelProps = {
  readonly segmentId: string;
  readonly language: string;
  /** The head on the screen; a new one makes the panel look again. */
  readonly headId: string | null;
  readonly status: string;
  /** Absent where the viewer may not write, or something unsaved stands in the way. */
  readonly onRestored?: (head: RestoredHead) => void;
};

const markWords: Readonly<Record<RevisionMark["kind"], string>> = {
  confirmed: "Confirmed",
  approved: "Approved",
  approved_with_edits: "Approved with edits",
  changes_requested: "Sent back",
};

/** Every version of the translation, newest first, each as what it changed. */
export function HistoryPanel({ segmentId, language, headId, status, onRestored }: HistoryPanelProps) {
  const [revisions, setRevisions] = useState<readonly RevisionView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busyId, setBusyId] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    call<readonly RevisionView[]>(`/api/v1/segments/${segmentId}/revisions`, { signal: stop.signal })
      .then((all) => {
        setRevisions(all.filter(({ side }) => side === "target"));
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
  if (revisions === null) return <p className="text-quiet">Loading the history …</p>;
  if (revisions.length === 0) {
    return <p className="text-quiet">Nothing written yet. Every version will be kept here.</p>;
  }
  const steps = foldAutosaves(revisions);
  return (
    <div className="grid gap-3">
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      <ol className="grid gap-3">
        {steps.map(({ revision, onTheWay }, at) => {
          const before = steps[at + 1]?.revision.text ?? "";
          const isOpen = openId === revision.id;
          return (
            <li key={revision.id} className="grid gap-1 border-b border-line pb-3 last:border-0">
              <VersionLine revision={revision} isHead={revision.id === headId} />
              <p
                lang={language}
                className="font-serif text-[0.9688rem] leading-normal break-words whitespace-pre-wrap"
              >
                <DiffText before={before} after={revision.text} language={language} />
                {revision.text === "" && <span className="text-quiet">(emptied)</span>}
              </p>
              <Marks marks={revision.marks} />
              <div className="flex flex-wrap gap-2">
                {onRestored !== undefined && revision.id !== headId && (
                  <Button busy={busyId === revision.id && "Going …"} onClick={() => void restore(revision)}>
                    Go to this version
                  </Button>
                )}
                {onTheWay.length > 0 && (
                  <Button
                    look="quiet"
                    aria-expanded={isOpen}
                    onClick={() => setOpenId(isOpen ? null : revision.id)}
                  >
                    {onTheWay.length === 1 ? "1 save on the way" : `${onTheWay.length} saves on the way`}
                  </Button>
                )}
              </div>
              {isOpen && (
                <ol className="ml-3 grid gap-2 border-l border-line pl-3">
                  {onTheWay.map((save) => (
                    <li key={save.id} className="grid gap-1">
                      <VersionLine revision={save} isHead={false} />
                      <p lang={language} className="font-serif break-words whitespace-pre-wrap">
                        {save.text}
                      </p>
                      {onRestored !== undefined && (
                        <Button className="justify-self-start" onClick={() => void restore(save)}>
                          Go to this version
                        </Button>
                      )}
                    </li>
                  ))}
                </ol>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function VersionLine({ revision, isHead }: { readonly revision: RevisionView; readonly isHead: boolean }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-small text-quiet">
      <span className="font-semibold text-ink">Version {revision.n}</span>
      {isHead && <span className="rounded-full bg-accent-wash px-2 text-accent">now</span>}
      <span>{revision.authorName ?? "Came with the document"}</span>
      <Moment at={revision.createdAt} />
      {revision.origin !== "typed" && <span>{originWords[revision.origin]}</span>}
    </p>
  );
}

function Marks({ marks }: { readonly marks: readonly RevisionMark[] }) {
  if (marks.length === 0) return null;
  return (
    <ul className="text-small text-quiet">
      {marks.map((mark, at) => (
        <li key={at}>
          {markWords[mark.kind]} by {mark.byName}, <Moment at={mark.at} />
          {mark.reason !== null && `: ${mark.reason}`}
        </li>
      ))}
    </ul>
  );
}
