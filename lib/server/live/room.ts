import "server-only";
import { listNewsFor } from "../data/live-events";
import { listPresence } from "../data/presence";
import type { Viewer } from "../viewer";
import { writeMessage } from "./message";

/** One open connection of one page. */
export type Stream = {
  readonly viewer: Viewer;
  /** The last event it has been told of. */
  last: bigint;
  /** The presence it has been told of, as it was written; null for none. */
  presence: string | null;
  readonly send: (text: string) => void;
  readonly end: () => void;
};

export type Room = ReturnType<typeof createRoom>;

/**
 * The streams of one document in this process. What is new is asked for once for all of them, together with who of
 * them may still see it; calls that come while one is under way are answered by one more.
 */
export function createRoom(documentId: string, onEmpty: () => void) {
  const streams = new Set<Stream>();
  let isLooking = false;
  let isStale = false;
  let hasFailed = false;

  async function look(): Promise<void> {
    isStale = true;
    if (isLooking) return;
    isLooking = true;
    try {
      while (isStale && streams.size > 0) {
        isStale = false;
        await lookOnce();
      }
      hasFailed = false;
    } catch (error) {
      // Asked again at the next notice or poll; told once, not every few seconds.
      if (!hasFailed) console.error("Live news could not be read; it is tried again:", error);
      hasFailed = true;
    } finally {
      isLooking = false;
    }
  }

  async function lookOnce(): Promise<void> {
    const asked = [...streams];
    const after = asked.reduce((least, { last }) => (last < least ? last : least), asked[0]!.last);
    const viewers = asked.map(({ viewer }) => viewer);
    const { news, admitted } = await listNewsFor(viewers, documentId, after.toString());
    const present = asked.filter((stream) => {
      const { sessionId } = stream.viewer;
      if (sessionId !== null && admitted.has(sessionId)) return true;
      stream.send(writeMessage({ event: "over" }));
      stream.end();
      return false;
    });
    for (const stream of present) tellNews(stream, after, news);
    if (news.isCut) isStale = true;
    const witness = present[0];
    if (witness === undefined) return;
    const presence = writeMessage({
      event: "presence",
      presence: await listPresence(witness.viewer, documentId),
    });
    for (const stream of present) {
      if (stream.presence === presence) continue;
      stream.presence = presence;
      stream.send(presence);
    }
  }

  return {
    look,
    size: () => streams.size,
    streams: (): readonly Stream[] => [...streams],
    join(stream: Stream): void {
      streams.add(stream);
      void look();
    },
    leave(stream: Stream): void {
      if (streams.delete(stream) && streams.size === 0) onEmpty();
    },
  };
}

type News = Awaited<ReturnType<typeof listNewsFor>>["news"];

function tellNews(stream: Stream, after: bigint, { last, events, isCut }: News): void {
  if (BigInt(last) <= stream.last) return;
  if (isCut) stream.send(writeMessage({ event: "resync", last }));
  // A stream that knew more than the others hears some of it twice: every piece of news may be heard twice.
  else stream.send(writeMessage({ event: "news", after: after.toString(), last, events }));
  stream.last = BigInt(last);
}
