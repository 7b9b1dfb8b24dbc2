/**
 * Revisions: their chain, their diffs, and how a place in one text is found in the next.
 * This room knows texts and ids; who may write them and where they are stored is elsewhere.
 */

/** What each link of a segment side's chain of hashes covers. Hashes are lower-case hexadecimal SHA-256. */
export type ChainLink = {
  /** The chain hash of the parent; null for the first revision. */
  readonly parentHash: string | null;
  readonly side: "source" | "target";
  readonly textHash: string;
  readonly authorId: string | null;
  readonly origin: string;
  /** ISO 8601 with milliseconds, UTC. */
  readonly createdAt: string;
};

/** The exact characters that are hashed for a link: a JSON array, so that no two links read alike. */
export function chainText(link: ChainLink): string {
  const { parentHash, side, textHash, authorId, origin, createdAt } = link;
  return JSON.stringify([parentHash, side, textHash, authorId, origin, createdAt]);
}
