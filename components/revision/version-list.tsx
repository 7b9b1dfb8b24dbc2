"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { StatusChange } from "@/components/document/status-change";
import { FormattedText } from "@/components/document/formatted-text";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { foldAutosaves } from "@/lib/revision/fold-autosaves";
import type { RevisionMark, RevisionView } from "@/lib/revision/view";
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

/** Versions as what each changed; saves by themselves are folded into the version they led to. */
export function VersionList({ revisions, language, headId, busyId, onRestore }: VersionListProps) {
  const t = useTranslations("revision");
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
              {revision.text === "" && <span className="text-quiet">{t("emptied")}</span>}
            </p>
            <Marks marks={revision.marks} />
            <div className="flex flex-wrap gap-2">
              {onRestore !== null && revision.id !== headId && (
                <Button busy={busyId === revision.id && t("going")} onClick={() => onRestore(revision)}>
                  {t("goTo")}
                </Button>
              )}
              {onTheWay.length > 0 && (
                <Button
                  look="quiet"
                  aria-expanded={isOpen}
                  onClick={() => setOpenId(isOpen ? null : revision.id)}
                >
                  {t("savesOnTheWay", { count: onTheWay.length })}
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
                        {t("goTo")}
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
  const t = useTranslations("revision");
  const { n, authorName, createdAt, origin, correction, status } = revision;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-small text-quiet">
      <span className="font-semibold text-ink">{t("version", { n })}</span>
      {isHead && <span className="rounded-full bg-accent-wash px-2 text-accent">{t("now")}</span>}
      <span>{authorName ?? t("came")}</span>
      <Moment at={createdAt} />
      {origin !== "typed" && <span>{t(`origins.${origin}`)}</span>}
      {correction !== null && <span>{t(`corrections.${correction}`)}</span>}
      {status.before !== status.after && <StatusChange {...status} />}
    </p>
  );
}

function Marks({ marks }: { readonly marks: readonly RevisionMark[] }) {
  const t = useTranslations("revision");
  if (marks.length === 0) return null;
  return (
    <ul className="text-small text-quiet">
      {marks.map((mark, at) => (
        <li key={at}>
          {t.rich("mark", {
            words: t(`marks.${mark.kind}`),
            name: mark.byName,
            moment: () => <Moment at={mark.at} />,
          })}
          {mark.reason !== null && `: ${mark.reason}`}{" "}
          {mark.status.before !== mark.status.after && <StatusChange {...mark.status} />}
        </li>
      ))}
    </ul>
  );
}
