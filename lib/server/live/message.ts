import "server-only";
import type { StreamMessage } from "@/lib/document/live-message";

/** A message in the form of server-sent events (HTML standard, 9.2). */
export function writeMessage(message: StreamMessage): string {
  const { event, ...data } = message;
  const id = "last" in message ? `id: ${message.last}\n` : "";
  // A comment keeps proxies awake; the page cannot see comments, so the beat is an event as well.
  const comment = event === "beat" ? ": beat\n" : "";
  return `${comment}${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
