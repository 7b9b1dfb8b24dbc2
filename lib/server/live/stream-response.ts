import "server-only";
import { writeMessage } from "./message";

const beatEvery = 15_000;
/** Messages that a connection has not taken; one that takes none is lost, even where nobody said so. */
const mostWaiting = 50;

/** Sends text down a connection, or ends it. */
export type Line = { readonly send: (text: string) => void; readonly end: () => void };

/**
 * Server-sent events for as long as the page is there and takes them. `begin` gets the line and returns what is to be
 * done when it is over; a sign of life goes along every 15 seconds.
 */
export function streamResponse(signal: AbortSignal, begin: (line: Line) => () => void): Response {
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
      leave = begin({ send, end: finish });
      if (isOver) leave();
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
