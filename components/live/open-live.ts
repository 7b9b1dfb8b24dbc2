import type { StreamMessage } from "@/lib/document/live-message";
import type { PresenceView } from "@/lib/document/presence";
import { bePresent, type Place } from "./be-present";
import { askForNews, holdStream, type LiveState } from "./hold-stream";
import { createNewsIntake, type News } from "./news-intake";
import { shareAmongTabs } from "./share-among-tabs";

export type Live = {
  readonly say: (place: Place) => void;
  /** Takes the claim of a segment from the person who was named. */
  readonly takeOver: (segmentId: string, fromUserId: string) => Promise<void>;
  /** The event up to which all is taken in. */
  readonly last: () => string;
  readonly close: () => void;
};

type LiveOrder = {
  readonly documentId: string;
  /** The event that the page was loaded at. */
  readonly newsFrom: string;
  readonly canClaim: boolean;
  readonly onNews: (news: News) => Promise<void>;
  readonly onPresence: (presence: readonly PresenceView[]) => void;
  readonly onState: (state: LiveState) => void;
};

type Told = StreamMessage | { readonly event: "state"; readonly state: LiveState };

/** Hears what others do in a document, through one stream for all tabs of the browser, and says where the person is. */
export function openLive({ documentId, newsFrom, canClaim, onNews, onPresence, onState }: LiveOrder): Live {
  const intake = createNewsIntake(newsFrom, {
    ask: (after) => askForNews(documentId, after),
    onNews,
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  let isTold = false;
  // An answer may be older than what the stream has told since.
  const present = bePresent(documentId, canClaim, (presence) => !isTold && onPresence(presence));
  const hear = (message: Told) => {
    if (message.event === "state") {
      isTold = message.state === "live";
      onState(message.state);
    } else if (message.event === "presence") {
      isTold = true;
      onPresence(message.presence);
    } else if (message.event === "news" || message.event === "resync") intake.hear(message);
  };
  const stopSharing = shareAmongTabs<Told>(
    `padanan-live:${documentId}`,
    (tell) =>
      holdStream({
        documentId,
        last: intake.last,
        onMessage: tell,
        onState: (state) => tell({ event: "state", state }),
      }),
    hear,
  );
  const look = () => (document.visibilityState === "hidden" ? intake.rest() : intake.wake());
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);
  // What happened between the loading of the page and now may have been told to other tabs only.
  look();
  return {
    say: present.say,
    takeOver: present.takeOver,
    last: intake.last,
    close() {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("pageshow", look);
      stopSharing();
      present.close();
      intake.close();
    },
  };
}
