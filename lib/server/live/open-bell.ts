import "server-only";
import type { Viewer } from "../viewer";
import { enterHub } from "./open-stream";
import { streamResponse } from "./stream-response";

/** How much one is told that is unread, now and whenever it changes, as server-sent events. Ends with the session. */
export async function openBell(viewer: Viewer, signal: AbortSignal): Promise<Response> {
  const { ring } = await enterHub(viewer);
  return streamResponse(signal, ({ send, end }) => ring({ viewer, count: null, send, end }));
}
