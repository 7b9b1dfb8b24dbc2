"use client";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { LiveState } from "./hold-stream";
import type { Together } from "./live-context";
import type { News } from "./news-intake";
import { openLive, type Live } from "./open-live";
import { createPresenceStore } from "./presence-store";

type TogetherProps = {
  /** Null where no one document is at hand: nothing is heard then, and nobody is seen. */
  readonly documentId: string | null;
  /** The event that the document was loaded at. */
  readonly newsFrom: string;
  readonly viewerId: string;
  readonly canClaim: boolean;
  /** The segment at hand. */
  readonly active: string | null;
  /** Where it fails, the same is told again. */
  readonly onNews: (news: News) => Promise<void>;
};

/** A page among those who work on the same document: hears what they do, sees where they are, and is seen. */
export function useTogether(props: TogetherProps): Together {
  const { documentId, viewerId, canClaim, active } = props;
  const [newsFrom] = useState(props.newsFrom);
  const [people] = useState(() => createPresenceStore(viewerId));
  const [state, setState] = useState<LiveState>("away");
  const live = useRef<Live | null>(null);
  const onNews = useEffectEvent((news: News) => props.onNews(news));

  useEffect(() => {
    if (documentId === null) return;
    const opened = openLive({
      documentId,
      newsFrom,
      canClaim,
      onNews: (news) => onNews(news),
      onPresence: people.set,
      onState: setState,
    });
    live.current = opened;
    return () => opened.close();
  }, [documentId, newsFrom, canClaim, people]);

  useEffect(() => live.current?.say({ segmentId: active, isTyping: false }), [active]);

  return useMemo(
    () => ({
      people,
      state,
      last: () => live.current?.last() ?? newsFrom,
      sayTyping: (segmentId) => live.current?.say({ segmentId, isTyping: true }),
      takeOver: async (segmentId, fromUserId) => live.current?.takeOver(segmentId, fromUserId),
    }),
    [people, state, newsFrom],
  );
}
