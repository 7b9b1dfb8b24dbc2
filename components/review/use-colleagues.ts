"use client";
import { useState } from "react";
import { useOthers, useOthersAt } from "@/components/live/presence-store";
import { useTogether } from "@/components/live/use-together";
import type { News } from "@/components/live/news-intake";
import type { QueueItem } from "@/lib/review/view";

type ColleaguesProps = {
  /** Null at a desk for many documents. */
  readonly documentId: string | null;
  readonly newsFrom: string;
  readonly viewerId: string;
  /** The item on the desk. */
  readonly segmentId: string | null;
  /** The queue as it was last loaded. */
  readonly loaded: readonly QueueItem[];
};

/**
 * Who else is in the document, and whether others changed something since the queue was loaded. It is only told:
 * a text is never exchanged under the eyes of somebody who is about to decide on it.
 */
export function useColleagues({ segmentId, loaded, ...place }: ColleaguesProps) {
  const [stale, setStale] = useState<readonly QueueItem[] | null>(null);
  const onNews = async ({ events, isCut }: News): Promise<void> => {
    const isByOthers = events.some(
      ({ kind, actorId }) => actorId !== place.viewerId && !kind.startsWith("annotation."),
    );
    if (isCut || isByOthers) setStale(loaded);
  };
  const together = useTogether({ ...place, canClaim: true, active: segmentId, onNews });
  const people = useOthers(together.people);
  const here = useOthersAt(together.people, segmentId ?? "");
  return {
    people,
    state: together.state,
    holder: here.find(({ isTyping }) => isTyping) ?? null,
    isStale: stale === loaded,
    sayTyping: together.sayTyping,
  };
}
