"use client";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { Button } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import { ArisingNotice } from "./arising-notice";
import { ConflictNotice } from "./conflict-notice";
import { MergeNotice } from "./merge-notice";
import { SaveIndicator } from "./save-indicator";
import type { LiveSegment } from "./segment-store";
import { useBench } from "./bench";

const SuggestionList = late(() =>
  import("@/components/review/suggestion-list").then((module) => module.SuggestionList),
);

type SegmentNoticesProps = {
  readonly segment: LiveSegment;
  /** The row that is being typed in. */
  readonly isEdited: boolean;
};

/** What has to be known about a translation, under it: why it came back, where it is kept, what collided. */
export function SegmentNotices({ segment, isEdited }: SegmentNoticesProps) {
  const { desk, languages, tools, canTranslate } = useBench();
  const t = useTranslations("workbench.notices");
  const { id, status, text, save, sentBack, setAside, merge, arising } = segment;
  return (
    <>
      {arising !== null && (
        <ArisingNotice arising={arising} status={status} onUndo={tools.structure?.undo ?? null} />
      )}
      {isEdited && status === "approved" && <p className="mt-1 text-small text-quiet">{t("approved")}</p>}
      {sentBack !== null && status === "changes_requested" && (
        <p className="mt-1 border-l-2 border-(--status-changes-requested) pl-2 text-small text-(--status-changes-requested)">
          {sentBack.reason === ""
            ? t("sentBackWithSuggestion", { name: sentBack.byName })
            : t("sentBack", { name: sentBack.byName, reason: sentBack.reason })}
        </p>
      )}
      {isEdited && sentBack?.hasSuggestion === true && status === "changes_requested" && (
        <Suspense>
          <SuggestionList
            segmentId={id}
            language={languages.target}
            revisionId={segment.target?.revisionId ?? null}
            canRule={canTranslate}
            settle={() => desk.settle(id)}
            adopt={({ revisionId, text: stored, savedAt }) =>
              desk.adopt(id, { revisionId, text: stored, at: savedAt, authorName: null })
            }
          />
        </Suspense>
      )}
      {(save.kind === "unconfirmed" || (save.kind === "on_device" && save.reason !== "waiting")) && (
        <p className="mt-1 flex flex-wrap items-center gap-2 text-small text-caution">
          <SaveIndicator state={save} />
          {save.message}
          {save.reason === "signed_out" && (
            <a href="/sign-in" target="_blank" rel="noreferrer" className="underline">
              {t("signIn")}
            </a>
          )}
        </p>
      )}
      {merge !== null && (
        <MergeNotice
          merge={merge}
          language={languages.target}
          onUndo={() => desk.undoMerge(id)}
          onDismiss={() => desk.dismissMerge(id)}
        />
      )}
      {setAside !== null && (
        <p className="mt-1 flex flex-wrap items-center gap-2 text-small text-quiet">
          {t("setAside")}
          <Button onClick={() => desk.bringBack(id)}>{t("bringBack")}</Button>
        </p>
      )}
      {save.kind === "conflict" && (
        <ConflictNotice
          mine={text}
          theirs={save.theirs}
          language={languages.target}
          onKeepMine={() => desk.queue.keepMine(id)}
          onTakeTheirs={() => desk.takeTheirs(id)}
        />
      )}
    </>
  );
}
