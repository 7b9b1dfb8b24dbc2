"use client";
import { useState } from "react";
import { FormattedText } from "@/components/document/formatted-text";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { correctionWords } from "@/lib/document/correction";
import { foldAutosaves } from "@/lib/revision/fold-autosaves";
import { originWords, type RevisionMark, type RevisionView } from "@/lib/revision/view";
import { DiffText } from "./diff-text";

type VersionListProps = {
  /** One side of one segment, newest first. */
  readonly revisions: readonly RevisionView[];
  readonly language: string;
  readonly headId: string | null;
  /** The version that is being taken up again. */
  readonly busyId: string | null;
  /** Null where none can be taken up. */
  readonly onRestore: ((revision: RevisionView) => void) | null;
};

const markWords: Readonly<Record<RevisionMark["kind"], string>> = {
  confirmed: "Confirmed",
  approved: "Approved",
  approved_with_edits: "Approved with edits",
  changes_requested: "Sent back",
};

/** Versions as what each changed; saves by themselves are folded into the version they led to. */
export function VersionList({ revisions, language, headId, busyId, onRestore }: VersionListProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const steps = foldAutosaves(revisions);
  return (
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
              {onRestore !== null && revision.id !== headId && (
                <Button busy={busyId === revision.id && "Going …"} onClick={() => onRestore(revision)}>
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
                      <FormattedText text={save.text} />
                    </p>
                    {onRestore !== null && (
                      <Button className="justify-self-start" onClick={() => onRestore(save)}>
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
      {revision.correction !== null && <span>{correctionWords[revision.correction]}</span>}
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
