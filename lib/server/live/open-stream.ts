import "server-only";
import { listNews } from "../data/live-events";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { hub } from "./hub";
import { writeMessage } from "./message";
import type { Stream } from "./room";

const beatEvery = 15_000;
/** Messages that a connection has not taken; one that takes none is lost, even where nobody said so. */
const mostWaiting = 50;
const mostOfOneSession = 40;

/**
 * What happens in a document, as server-sent events, from the event after `after` on; without one, from now on.
 * Ends when the page goes, when the connection takes no more, and when the right to read ends.
 */
export async function openStream(
  viewer: Viewer,
  documentId: string,
  after: string | null,
  signal: AbortSignal,
): Promise<Response> {
  const { join, countOf } = await hub();
  if (viewer.sessionId === null) refuse("forbidden", say("events_instead"));
  if (countOf(viewer.sessionId) >= mostOfOneSession) {
    refuse("rate_limited", say("listening_pages"));
  }
  const { last, events, isCut } = await listNews(viewer, documentId, after);
  const encoder = new TextEncoder();
  let finish = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOver = false;
      let leave = (): void => undefined;
      finish = () => {
        if (isOver) return;
        isOver = true;
        clearInterval(timer);
        signal.removeEventListener("abort", finish);
        leave();
        try {
          controller.close();
        } catch {
          // The other side closed it already.
        }
      };
      const send = (text: string): void => {
        if (isOver) return;
        try {
          controller.enqueue(encoder.encode(text));
        } catch {
          finish();
        }
        if ((controller.desiredSize ?? 0) < -mostWaiting) finish();
      };
      const timer = setInterval(() => send(writeMessage({ event: "beat" })), beatEvery);
      timer.unref();
      signal.addEventListener("abort", finish);
      if (signal.aborted) return finish();
      send("retry: 2000\n\n");
      send(
        writeMessage(
          isCut ? { event: "resync", last } : { event: "news", after: after ?? last, last, events },
        ),
      );
      const stream: Stream = { viewer, last: BigInt(last), presence: null, send, end: finish };
      leave = join(documentId, stream);
    },
    cancel: () => finish(),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // Not to be compressed or kept by anybody between here and the page.
      "Cache-Control": "private, no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
