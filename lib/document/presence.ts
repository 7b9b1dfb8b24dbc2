/** One open page of a document, as everybody in it sees it. */
export type PresenceView = {
  readonly userId: string;
  readonly name: string;
  /** Where the person is; null where that is no segment. */
  readonly segmentId: string | null;
  /** The person holds the claim of that segment. */
  readonly isTyping: boolean;
};

/** A page that has not said for this long that it is still open is no longer counted, and a claim lasts as long after the last key. */
export const presenceSeconds = 30;
