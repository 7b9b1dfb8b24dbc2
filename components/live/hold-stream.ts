import { call } from "@/components/ui/call";
import type { LiveEventView, StreamMessage } from "@/lib/document/live-message";
import { openSource } from "./event-source";

/** How news comes: at once, every two seconds, or not at present. */
export type LiveState = "live" | "asking" | "away";

const patience = 3;
const askEvery = 2_000;
const longestPause = 30_000;

export type NewsAnswer = {
  readonly last: string;
  readonly events: readonly LiveEventView[];
  readonly isCut: boolean;
};

export function askForNews(documentId: string, after: string): Promise<NewsAnswer> {
  return call<NewsAnswer>(`/api/v1/documents/${documentId}/events?after=${after}`);
}

type HoldPorts = {
  readonly documentId: string;
  /** Where to begin. */
  readonly last: () => string;
  readonly onMessage: (message: StreamMessage) => void;
  readonly onState: (state: LiveState) => void;
};

/**
 * Keeps one stream open, and opens it again at growing pauses. Where it fails again and again, as behind a proxy that
 * holds streams back, it asks every two seconds until a stream comes through.
 */
export function holdStream({ documentId, last, onMessage, onState }: HoldPorts): () => void {
  let close = () => {};
  let timer: ReturnType<typeof setTimeout>;
  let asking: ReturnType<typeof setInterval> | undefined;
  let failures = 0;
  let state: LiveState = "away";
  let isOver = false;

  function open(): void {
    close = openSource(`/api/v1/documents/${documentId}/stream?after=${last()}`, hear, lost);
  }

  function hear(message: StreamMessage): void {
    if (message.event === "over") {
      close();
      failures = patience;
      return lost();
    }
    failures = 0;
    clearInterval(asking);
    asking = undefined;
    tellState("live");
    if (message.event !== "beat") onMessage(message);
  }

  function tellState(next: LiveState): void {
    if (next !== state) onState((state = next));
  }

  function lost(): void {
    if (isOver) return;
    failures += 1;
    tellState(asking === undefined ? "away" : "asking");
    if (failures >= patience) asking ??= setInterval(() => void ask(), askEvery);
    // Not all pages at the same moment, when a server comes back.
    const pause = Math.min(longestPause, 500 * 2 ** failures) * (0.75 + Math.random() / 2);
    timer = setTimeout(open, pause);
  }

  async function ask(): Promise<void> {
    const after = last();
    try {
      const { isCut, ...news } = await askForNews(documentId, after);
      if (isOver || asking === undefined) return;
      tellState("asking");
      onMessage(isCut ? { event: "resync", last: news.last } : { event: "news", after, ...news });
    } catch {
      tellState("away");
    }
  }

  open();
  return () => {
    isOver = true;
    close();
    clearTimeout(timer);
    clearInterval(asking);
  };
}
