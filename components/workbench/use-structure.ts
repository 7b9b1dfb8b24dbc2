"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { call, wordsFor } from "@/components/ui/call";
import { loadAround } from "./load-rows";
import type { Desk } from "./make-desk";
import type { OwnChanges } from "./own-changes";
import { spliceRows } from "./splice-rows";

export type StructureActs = {
  /** Cuts the source at an offset (UTF-16 units); the translation is cut where it fits. */
  readonly split: (segmentId: string, sourceOffset: number) => void;
  readonly mergeWithNext: (segmentId: string) => void;
  readonly mergeWithPrevious: (segmentId: string) => void;
  readonly undo: (changeId: string) => void;
};

type Changed = { readonly segmentIds: readonly string[] };

/** A division of the whole document anew is no change of a place. */
const mostApplied = 50;

type Context = {
  readonly documentId: string;
  readonly desk: Desk;
  /** Loads the document as it is now. */
  readonly reload: () => Promise<void>;
  readonly reloadAnnotations: () => Promise<void>;
  readonly ownChanges: OwnChanges;
  readonly onDone: (segmentId: string, words: string) => void;
};

/** Splitting, merging and taking it back. What is typed is stored first, so that nothing is left behind. */
export function useStructure(context: Context) {
  const { documentId, desk, reload, reloadAnnotations, ownChanges, onDone } = context;
  const t = useTranslations("workbench.structure");
  const [problem, setProblem] = useState<string | null>(null);

  const run = useCallback(
    async (ids: readonly string[], request: () => Promise<Changed>, words: string) => {
      setProblem(null);
      const settled = await Promise.all(ids.map((id) => desk.settle(id)));
      if (settled.includes(false)) {
        setProblem(t("storeFirst"));
        return;
      }
      try {
        await ownChanges.during(async () => {
          const { segmentIds } = await request();
          const isApplied = await apply(documentId, desk, segmentIds);
          if (!isApplied) await reload();
          if (segmentIds[0] !== undefined) onDone(segmentIds[0], words);
          return isApplied;
        });
        await reloadAnnotations();
      } catch (error) {
        setProblem(wordsFor(error));
        await reload().catch(() => undefined);
      }
    },
    [documentId, desk, reload, reloadAnnotations, ownChanges, onDone, t],
  );

  const seen = useCallback(
    (segmentId: string) => {
      const { source, target } = desk.store.get(segmentId);
      return { sourceRevisionId: source.revisionId, targetRevisionId: target?.revisionId ?? null };
    },
    [desk],
  );

  const split = useCallback(
    (segmentId: string, sourceOffset: number) => {
      const { number } = desk.store.get(segmentId);
      const mutationId = crypto.randomUUID();
      void run(
        [segmentId],
        () =>
          call(`/api/v1/segments/${segmentId}/split`, {
            method: "POST",
            body: { ...seen(segmentId), sourceOffset, mutationId },
          }),
        t("split", { number, next: number + 1 }),
      );
    },
    [desk, run, seen, t],
  );

  const merge = useCallback(
    (firstId: string, secondId: string) => {
      const { number } = desk.store.get(firstId);
      const mutationId = crypto.randomUUID();
      const both = [firstId, secondId];
      void run(
        both,
        () =>
          call(`/api/v1/documents/${documentId}/merges`, {
            method: "POST",
            body: { segments: both.map((segmentId) => ({ segmentId, ...seen(segmentId) })), mutationId },
          }),
        t("merged", { number, next: number + 1 }),
      );
    },
    [desk, documentId, run, seen, t],
  );

  const neighbour = useCallback(
    (segmentId: string, step: 1 | -1): string | null => {
      const other = desk.rows.step(desk.rows.placeOf(segmentId), step);
      if (other !== null) return other.segmentId;
      setProblem(t(step === 1 ? "lastOne" : "firstOne"));
      return null;
    },
    [desk, t],
  );

  const acts: StructureActs = useMemo(
    () => ({
      split,
      mergeWithNext(segmentId) {
        const next = neighbour(segmentId, 1);
        if (next !== null) merge(segmentId, next);
      },
      mergeWithPrevious(segmentId) {
        const previous = neighbour(segmentId, -1);
        if (previous !== null) merge(previous, segmentId);
      },
      undo(changeId) {
        const mutationId = crypto.randomUUID();
        const request = () =>
          call<Changed>(`/api/v1/documents/${documentId}/undo`, {
            method: "POST",
            body: { changeId, mutationId },
          });
        void run([], request, t("undone"));
      },
    }),
    [split, neighbour, merge, run, documentId, t],
  );
  const forget = useCallback(() => setProblem(null), []);
  return { acts, problem, forget };
}

/** Puts what a change left in its place. False where only the whole document, loaded again, can show it. */
async function apply(documentId: string, desk: Desk, segmentIds: readonly string[]): Promise<boolean> {
  if (segmentIds.length === 0 || segmentIds.length > mostApplied) return false;
  const askedAt = desk.moment();
  return spliceRows(desk, await loadAround(documentId, segmentIds), segmentIds, askedAt);
}
