"use client";
import { useTranslations } from "next-intl";
import { Suspense, useCallback, useMemo, useState, type ReactNode, type RefObject } from "react";
import type { Acts } from "@/components/commands/use-command-keys";
import type { EditorHandle } from "@/components/editor/editor-handle";
import type { ReplaceableSegment } from "@/components/search/replace-dialog";
import { Button } from "@/components/ui/button";
import { late } from "@/components/ui/late";
import type { RepetitionList } from "@/lib/revision/repetition";
import type { Filter } from "./filter";
import type { Desk } from "./make-desk";
import { askRepetitions } from "./use-repetitions";

// Not needed before somebody asks for them.
const ReplaceDialog = late(() =>
  import("@/components/search/replace-dialog").then((module) => module.ReplaceDialog),
);
const FillOthersDialog = late(() =>
  import("@/components/repetition/fill-others-dialog").then((module) => module.FillOthersDialog),
);

type Offer = {
  readonly segmentId: string;
  readonly revisionId: string;
  readonly text: string;
  readonly list: RepetitionList;
};

type Open =
  | { readonly kind: "replace"; readonly segments: readonly ReplaceableSegment[] }
  | { readonly kind: "fill"; readonly offer: Offer }
  | null;

export type Batches = {
  readonly acts: Acts;
  /** A segment was confirmed: its translation may serve other places. */
  readonly offerFor: (segmentId: string) => void;
  readonly offer: ReactNode;
  readonly dialogs: ReactNode;
};

/** Acts on many segments at once: find and replace, and giving a translation to the other places of its source. */
export function useBatches(
  documentId: string,
  desk: Desk,
  targetLanguage: string,
  canTranslate: boolean,
  { query }: Filter,
  reload: () => Promise<void>,
  editor: RefObject<EditorHandle | null>,
): Batches {
  const t = useTranslations("workbench.batches");
  const [open, setOpen] = useState<Open>(null);
  const [offer, setOffer] = useState<Offer | null>(null);

  const openReplace = useCallback(async () => {
    // What is listed is what the server has: a place that is being typed in comes along once it is saved.
    await Promise.all(desk.store.unsavedIds().map((id) => desk.settle(id)));
    setOpen({ kind: "replace", segments: replaceable(desk) });
  }, [desk]);

  const offerFor = useCallback(
    (segmentId: string) => {
      setOffer(null);
      void (async () => {
        if (!(await desk.settle(segmentId))) return;
        const { target } = desk.store.get(segmentId);
        if (target === null) return;
        const list = await askRepetitions(segmentId, "different");
        if (list.total === 0) return;
        setOffer({ segmentId, revisionId: target.revisionId, text: target.text, list });
        // Nobody waits for this: without an answer nothing is offered.
      })().catch(() => undefined);
    },
    [desk],
  );

  const acts = useMemo(
    (): Acts => (canTranslate ? { replace: () => void openReplace() } : {}),
    [canTranslate, openReplace],
  );
  const close = () => {
    setOpen(null);
    // Back to the text that one came from, after the dialog's own leaving.
    setTimeout(() => editor.current?.focus("keep"));
  };
  const onDone = () => void reload();

  return {
    acts,
    offerFor,
    offer: offer !== null && (
      <div
        role="status"
        className="fixed bottom-12 left-1/2 z-20 flex -translate-x-1/2 flex-wrap items-center gap-2 rounded-lg border border-line-strong/60 bg-raised px-3 py-2 shadow-lg"
      >
        {t("offer", { count: offer.list.total })}
        <Button
          onClick={() => {
            setOpen({ kind: "fill", offer });
            setOffer(null);
          }}
        >
          {t("fill")}
        </Button>
        <Button look="quiet" onClick={() => setOffer(null)}>
          {t("notNow")}
        </Button>
      </div>
    ),
    dialogs: (
      <Suspense>
        {open?.kind === "replace" && (
          <ReplaceDialog
            documentId={documentId}
            segments={open.segments}
            targetLanguage={targetLanguage}
            initialQuery={query}
            onReplaced={onDone}
            onClose={close}
          />
        )}
        {open?.kind === "fill" && (
          <FillOthersDialog
            {...open.offer}
            targetLanguage={targetLanguage}
            onFilled={onDone}
            onClose={close}
          />
        )}
      </Suspense>
    ),
  };
}

function replaceable({ store, rows }: Desk): readonly ReplaceableSegment[] {
  const segments: ReplaceableSegment[] = [];
  for (let place = 0; place < rows.count(); place++) {
    const line = rows.lineAt(place);
    if (line?.kind !== "segment") continue;
    const { id, number, status, target } = store.get(line.segmentId);
    segments.push({ id, number, status, text: target?.text ?? "", revisionId: target?.revisionId ?? null });
  }
  return segments;
}
