"use client";
import { useEffect } from "react";
import type { Together } from "@/components/live/live-context";
import type { News } from "@/components/live/news-intake";
import { watchComposing } from "@/components/live/until-composed";
import { useTogether } from "@/components/live/use-together";
import { CallProblem } from "@/components/ui/call";
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
  readonly onOthersChanged: (segmentIds: readonly string[]) => void;
};

/** Whether an event changes which segments there are to work in. */
function movesSegments(kind: string): boolean {
  return kind === "block.role_changed" || kind.startsWith("structure.");
}

/** What others do in the document, as it happens; a change never moves focus or order. */
export function useLive(props: LiveProps): Together {
  const { desk, ownChanges, canTranslate, onAnnotations, onReload, onOthersChanged, ...place } = props;
  async function movesOthers({ kind, actorId }: News["events"][number]): Promise<boolean> {
    if (!movesSegments(kind)) return false;
    return actorId !== place.viewerId || !kind.startsWith("structure.") || !(await ownChanges.absorb());
  }
  async function onNews({ events, isCut }: News): Promise<void> {
    if (isCut) ownChanges.forget();
    const moves = await Promise.all(events.map(movesOthers));
    if (isCut || moves.includes(true)) return onReload();
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
    if (byOthers.length > 0) onOthersChanged([...new Set(byOthers)]);
    // A text may have moved under its annotations.
    if (changed.size > 0 || events.some(({ kind }) => kind.startsWith("annotation."))) await onAnnotations();
  }

  useEffect(watchComposing, []);
  return useTogether({ ...place, canClaim: canTranslate, onNews });
}

/** It was split or merged meanwhile; the news of that is on its way. */
function nothingIfGone(error: unknown): void {
  if (error instanceof CallProblem && error.status === 404) return;
  throw error;
}
