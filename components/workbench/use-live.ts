"use client";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { CallProblem } from "@/components/ui/call";
import type { LiveState } from "@/components/live/hold-stream";
import type { Together } from "@/components/live/live-context";
import type { News } from "@/components/live/news-intake";
import { openLive, type Live } from "@/components/live/open-live";
import { createPresenceStore } from "@/components/live/presence-store";
import { untilComposed, watchComposing } from "@/components/live/until-composed";
import type { Desk } from "./make-desk";
import { loadSegment } from "./save-requests";

type LiveProps = {
  readonly documentId: string;
  /** The event that the document was loaded at. */
  readonly newsFrom: string;
  readonly viewerId: string;
  readonly canTranslate: boolean;
  readonly desk: Desk;
  /** The segment at hand. */
  readonly active: string | null;
  readonly onAnnotations: () => Promise<void>;
  readonly onReload: () => Promise<void>;
};

/** Whether an event changes which segments there are to work in. */
function movesSegments(kind: string): boolean {
  return kind === "block.role_changed" || kind.startsWith("structure.");
}

/** What others do in the document, as it happens, and where everybody is; a change never moves focus or order. */
export function useLive(props: LiveProps): Together {
  const { documentId, viewerId, canTranslate, active } = props;
  const [newsFrom] = useState(props.newsFrom);
  const [people] = useState(() => createPresenceStore(viewerId));
  const [state, setState] = useState<LiveState>("away");
  const live = useRef<Live | null>(null);

  const onNews = useEffectEvent(async ({ events, isCut }: News): Promise<void> => {
    const { desk, onAnnotations, onReload } = props;
    if (isCut || events.some(({ kind }) => movesSegments(kind))) return onReload();
    const changed = new Set(
      events.flatMap(({ kind, segmentId }) =>
        kind.startsWith("segment.") && segmentId !== null ? [segmentId] : [],
      ),
    );
    for (const id of changed) {
      const segment = await loadSegment(id).catch(nothingIfGone);
      await untilComposed();
      if (segment !== null) desk.receive(segment);
    }
    // A text may have moved under its annotations.
    if (changed.size > 0 || events.some(({ kind }) => kind.startsWith("annotation."))) await onAnnotations();
  });

  useEffect(() => {
    const opened = openLive({
      documentId,
      newsFrom,
      canClaim: canTranslate,
      onNews: (news) => onNews(news),
      onPresence: people.set,
      onState: setState,
    });
    live.current = opened;
    return () => opened.close();
  }, [documentId, newsFrom, canTranslate, people]);

  useEffect(watchComposing, []);
  useEffect(() => live.current?.say({ segmentId: active, isTyping: false }), [active]);

  return useMemo(
    () => ({
      people,
      state,
      sayTyping: (segmentId) => live.current?.say({ segmentId, isTyping: true }),
      takeOver: async (segmentId, fromUserId) => live.current?.takeOver(segmentId, fromUserId),
    }),
    [people, state],
  );
}

/** It was split or merged meanwhile; the news of that is on its way. */
function nothingIfGone(error: unknown): null {
  if (error instanceof CallProblem && error.status === 404) return null;
  throw error;
}
