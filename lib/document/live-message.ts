import type { PresenceView } from "./presence";

/** Something that happened in a document: ids and kinds only; whoever needs more asks for it. */
export type LiveEventView = {
  readonly kind: string;
  readonly segmentId: string | null;
  /** Null for what the installation itself did. */
  readonly actorId: string | null;
};

/** Everything a stream can say. Closed. Event ids are decimal and grow. */
export type StreamMessage =
  /** What happened between two events; `last` is where a lost connection goes on from. */
  | {
      readonly event: "news";
      readonly after: string;
      readonly last: string;
      readonly events: readonly LiveEventView[];
    }
  /** Too much happened, or too long ago: the document is to be loaded again. */
  | { readonly event: "resync"; readonly last: string }
  | { readonly event: "presence"; readonly presence: readonly PresenceView[] }
  /** How many lines of what one is told hold something unread; of a person's own stream, not of a document's. */
  | { readonly event: "unread"; readonly count: number }
  | { readonly event: "beat" }
  /** The right to read ended; nothing follows. */
  | { readonly event: "over" };
