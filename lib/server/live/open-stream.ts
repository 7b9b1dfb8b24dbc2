import "server-only";
import { listNews } from "../data/live-events";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { hub, type Hub } from "./hub";
import { writeMessage } from "./message";
import type { Stream } from "./room";
import { streamResponse } from "./stream-response";

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
  const { join } = await enterHub(viewer);
  const { last, events, isCut } = await listNews(viewer, documentId, after);
  return streamResponse(signal, ({ send, end }) => {
    send(
      writeMessage(isCut ? { event: "resync", last } : { event: "news", after: after ?? last, last, events }),
    );
    const stream: Stream = { viewer, last: BigInt(last), presence: null, send, end };
    return join(documentId, stream);
  });
}

/** The hub, for a session that has not too many streams open. */
export async function enterHub(viewer: Viewer): Promise<Hub> {
  const entered = await hub();
  if (viewer.sessionId === null) refuse("forbidden", say("events_instead"));
  if (entered.countOf(viewer.sessionId) >= mostOfOneSession) refuse("rate_limited", say("listening_pages"));
  return entered;
}
