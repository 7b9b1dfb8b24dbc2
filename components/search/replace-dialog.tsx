"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { BatchAnswer } from "@/components/revision/batch-answer";
import { TickList, type TickItem } from "@/components/revision/tick-list";
import { isTicked, noTicks } from "@/components/revision/ticks";
import { useBatch } from "@/components/revision/use-batch";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { SegmentStatus } from "@/lib/document/status";
import { largestBatch, type BatchOutcome } from "@/lib/revision/batch";
import { makeMatcher } from "@/lib/search/make-matcher";
import { planReplacement } from "@/lib/search/plan-replacement";
import { PlanWords } from "./plan-words";
import { emptyForm, SearchFields } from "./search-fields";

/** A translation as it stands on the screen, all of it saved. */
export type ReplaceableSegment = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly status: SegmentStatus;
  /** The revision that the text is; null for none. */
  readonly revisionId: string | null;
};

/** Finds and replaces in a document: what would change is listed to be ticked, and done as one act that can be undone. */
export function ReplaceDialog({
  documentId,
  segments,
  targetLanguage,
  initialQuery = "",
  onReplaced,
  onClose,
}: {
  readonly documentId: string;
  /** In the order of the document, without what is left out of it. */
  readonly segments: readonly ReplaceableSegment[];
  readonly targetLanguage: string;
  readonly initialQuery?: string;
  /** Hears what was changed by the replacement, and once more by its undo. */
  readonly onReplaced: (outcome: BatchOutcome) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations("search");
  const act = useBatch(onReplaced);
  const [form, setForm] = useState({ ...emptyForm, query: initialQuery });
  const [ticks, setTicks] = useState(noTicks);
  const { replacement, keepsCapital, ...search } = useDeferredValue(form);
  const { query, isRegex, matchesCase, wholeWords } = search;

  const matcher = useMemo(
    () => makeMatcher({ query, isRegex, matchesCase, wholeWords, language: targetLanguage }),
    [query, isRegex, matchesCase, wholeWords, targetLanguage],
  );
  const plan = useMemo(
    () => (matcher.ok ? planReplacement(segments, matcher, replacement, { keepsCapital }) : null),
    [segments, matcher, replacement, keepsCapital],
  );
  const nameOf = useTranslations("batch");
  const items = useMemo<readonly TickItem[]>(
    () =>
      (plan?.changes ?? []).map(({ item: { id, number, status, text }, after }) => ({
        id,
        name: nameOf("segment", { number }),
        status,
        before: text,
        after,
        isTickedAtFirst: true,
      })),
    [plan, nameOf],
  );
  const ticked = items.filter((item) => isTicked(ticks, item));
  const sent = ticked.slice(0, largestBatch);
  const isSettled = form.query === query && form.replacement === replacement;

  function replace(): void {
    const revisions = new Map(segments.map(({ id, revisionId }) => [id, revisionId]));
    const changes = sent.map(({ id, status, after }) => ({
      segmentId: id,
      baseRevisionId: revisions.get(id) ?? null,
      text: after,
      endsApproval: status === "approved",
    }));
    act.run(`/api/v1/documents/${documentId}/replacements`, { changes });
  }

  return (
    <Dialog title={t("title")} description={t("description")} isOpen onClose={onClose}>
      {act.done === null ? (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (sent.length > 0 && isSettled) replace();
          }}
        >
          <SearchFields form={form} matcher={matcher} onChange={setForm} />
          {plan !== null && <PlanWords plan={plan} />}
          {items.length > 0 && (
            <TickList
              label={t("preview")}
              items={items}
              language={targetLanguage}
              ticks={ticks}
              onTicks={setTicks}
            />
          )}
          {ticked.length > sent.length && (
            <Notice kind="caution">
              {nameOf("limit", { most: largestBatch, rest: ticked.length - sent.length })}
            </Notice>
          )}
          {act.problem !== null && <Notice kind="error">{act.problem.message}</Notice>}
          <div className="flex justify-end">
            <Button
              type="submit"
              look="primary"
              disabled={sent.length === 0 || !isSettled}
              busy={act.isBusy && t("replacing")}
            >
              {t("submit", { count: sent.length })}
            </Button>
          </div>
        </form>
      ) : (
        <BatchAnswer act={act} words={t("done", { count: act.done.changed.length })} onClose={onClose}>
          <Button
            look="quiet"
            onClick={() => {
              act.forget();
              setTicks(noTicks);
            }}
          >
            {t("again")}
          </Button>
        </BatchAnswer>
      )}
    </Dialog>
  );
}
