import "server-only";
import type { PresenceView } from "@/lib/document/presence";
import type { LiveEventView } from "../data/live-events";

/** Everything a stream can say. Closed: components/live reads these and no others. */
export type StreamMessage =
  /** What happened between two events; `last` becomes the id that a lost connection goes on from. */
  | {
      readonly event: "news";
      readonly after: string;
      readonly last: string;
      readonly events: readonly LiveEventView[];
    }
  /** Too much happened, or too long ago: the document is to be loaded again. */
  | { readonly event: "resync"; readonly last: string }
  | { readonly event: "presence"; readonly presence: readonly PresenceView[] }
  | { readonly event: "beat" }
  /** The right to read ended; nothing follows. */
  | { readonly event: "over" };

/** A message in the form of server-sent events (HTML standard, 9.2). */
export function writeMessage(message: StreamMessage): string {
  const { event, ...data } = message;
  const id = "last" in message ? `id: ${message.last}\n` : "";
  // A comment keeps proxies awake; the page cannot see comments, so the beat is an event as well.
  const comment = event === "beat" ? ": beat\n" : "";
  return `${comment}${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
