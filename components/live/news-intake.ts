import type { LiveEventView, StreamMessage } from "@/lib/document/live-message";

export type News = {
  readonly events: readonly LiveEventView[];
  /** More happened than can be told: everything is to be loaded again. */
  readonly isCut: boolean;
};

type IntakePorts = {
  /** Asks for what happened after an event. */
  readonly ask: (after: string) => Promise<News & { readonly last: string }>;
  /** Takes the news in; where it fails, the same is told again. */
  readonly onNews: (news: News) => Promise<void>;
  readonly later: (milliseconds: number, run: () => void) => () => void;
};

const pauseAfterFailure = 2_000;

export type NewsIntake = ReturnType<typeof createNewsIntake>;

/**
 * Hands news on in order, one batch at a time, from the event the page was loaded at. What is heard twice is told
 * once; a gap, or a batch that could not be taken in, is closed by asking.
 */
export function createNewsIntake(from: string, { ask, onNews, later }: IntakePorts) {
  /** Everything up to here is taken in; up to `heard` it is waiting. */
  let done = from;
  let heard = from;
  let waiting: LiveEventView[] = [];
  let isCut = false;
  let hasGap = false;
  let isResting = false;
  let isBusy = false;
  let isClosed = false;
  let cancelRetry: (() => void) | null = null;

  async function takeOnce(): Promise<void> {
    if (hasGap) {
      hasGap = false;
      waiting = [];
      isCut = false;
      const { last, ...news } = await ask(done);
      if (news.isCut || news.events.length > 0) await onNews(news);
      done = last;
      // What was heard while asking still waits, unless the answer has it too.
      if (BigInt(heard) > BigInt(last)) return;
      heard = last;
      waiting = [];
      return;
    }
    const upTo = heard;
    const news = { events: waiting, isCut };
    waiting = [];
    isCut = false;
    await onNews(news);
    done = upTo;
  }

  async function drain(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      while (!isClosed && !isResting && (hasGap || isCut || waiting.length > 0)) await takeOnce();
    } catch {
      // A server that is away is told by the save state; here it is only asked again.
      hasGap = true;
      cancelRetry?.();
      cancelRetry = isClosed ? null : later(pauseAfterFailure, () => void drain());
    } finally {
      isBusy = false;
    }
  }

  return {
    hear(message: Extract<StreamMessage, { event: "news" | "resync" }>): void {
      if (BigInt(message.last) <= BigInt(heard)) return;
      if (message.event === "resync") isCut = true;
      else if (BigInt(message.after) > BigInt(heard)) hasGap = true;
      else waiting.push(...message.events);
      heard = message.last;
      void drain();
    },
    /** Where somebody who opens a stream for this page begins. */
    last: (): string => done,
    /** Nobody looks: what is heard is left lying. */
    rest(): void {
      isResting = true;
    },
    /** Somebody looks again: everything since is asked for at once. */
    wake(): void {
      isResting = false;
      hasGap = true;
      void drain();
    },
    close(): void {
      isClosed = true;
      cancelRetry?.();
    },
  };
}
