"use client";
import { useEffect } from "react";
import type { Together } from "@/components/live/live-context";
import type { News } from "@/components/live/news-intake";
import { watchComposing } from "@/components/live/until-composed";
import { useTogether } from "@/components/live/use-together";
import { CallProblem } from "@/components/ui/call";
import { applyOthersChanges } from "./apply-others-changes";
import type { Desk } from "./make-desk";
import type { OwnChanges } from "./own-changes";

type LiveProps = {
  readonly documentId: string;
  /** The event that the document was loaded at. */
  readonly newsFrom: string;
  readonly viewerId: string;
  readonly canTranslate: boolean;
  readonly desk: Desk;
  readonly ownChanges: OwnChanges;
  /** The segment at hand. */
  readonly active: string | null;
  readonly onAnnotations: () => Promise<void>;
  readonly onReload: () => Promise<void>;
  /** Rows came and went at one place, which may be that of the segment at hand. */
  readonly stayWithin: () => void;
  readonly onOthersChanged: (segmentIds: readonly string[]) => void;
};

/** Whether an event changes which segments there are to work in. */
function movesSegments(kind: string): boolean {
  return kind === "block.role_changed" || kind.startsWith("structure.");
}

/** What others do in the document, as it happens; a change never moves focus or order. */
export function useLive(props: LiveProps): Together {
  const { desk, ownChanges, canTranslate, onAnnotations, onReload, onOthersChanged, stayWithin, ...place } =
    props;
  async function movesOthers({ kind, actorId }: News["events"][number]): Promise<boolean> {
    if (!movesSegments(kind)) return false;
    return actorId !== place.viewerId || !kind.startsWith("structure.") || !(await ownChanges.absorb());
  }
  /** The segments that others' changes of the structure brought; null where the document has to be loaded again. */
  async function applyAll(events: News["events"]): Promise<readonly string[] | null> {
    const firstIds = events.flatMap(({ segmentId }) => segmentId ?? []);
    // One that names no place is of the whole document.
    if (firstIds.length < events.length) return null;
    const fresh = await applyOthersChanges(place.documentId, desk, firstIds);
    if (firstIds.length > 0) stayWithin();
    return fresh;
  }
  async function onNews({ events, isCut }: News): Promise<void> {
    if (isCut) ownChanges.forget();
    const moves = await Promise.all(events.map(movesOthers));
    const moved = await applyAll(events.filter((_, at) => moves[at]));
    if (isCut || moved === null) return onReload();
    const changed = new Set(
      events.flatMap(({ kind, segmentId }) =>
        kind.startsWith("segment.") && segmentId !== null ? [segmentId] : [],
      ),
    );
    const byOthers = events.flatMap(({ kind, segmentId, actorId }) =>
      kind.startsWith("segment.") && segmentId !== null && actorId !== place.viewerId ? [segmentId] : [],
    );
    for (const id of changed) {
      await desk.refresh(id).catch(nothingIfGone);
    }
    const news = [...new Set([...moved, ...byOthers])];
    if (news.length > 0) onOthersChanged(news);
    // A text may have moved under its annotations.
    if (moved.length > 0 || changed.size > 0 || events.some(({ kind }) => kind.startsWith("annotation."))) {
      await onAnnotations();
    }
  }

  useEffect(watchComposing, []);
  return useTogether({ ...place, canClaim: canTranslate, onNews });
}

/** It was split or merged meanwhile; the news of that is on its way. */
function nothingIfGone(error: unknown): void {
  if (error instanceof CallProblem && error.status === 404) return;
  throw error;
}
