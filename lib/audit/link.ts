/**
 * The log of who did what: how its entries are chained, and how the chain is proved.
 * This room knows entries as plain values; where they are stored and who may read them is elsewhere.
 */
import { canonicalJson, type Json } from "@/lib/text/canonical-json";

/** An entry of the log as it is hashed. Ids are lower-case UUIDs, null where the act was about no such thing. */
export type AuditEntry = {
  /** 1.. in its chain, without a gap. */
  readonly seq: number;
  /** Null for what was done to the installation itself; those entries are a chain of their own. */
  readonly projectId: string | null;
  readonly documentId: string | null;
  readonly segmentId: string | null;
  readonly actorId: string | null;
  readonly kind: string;
  readonly data: Json;
  /** ISO 8601 with milliseconds, UTC. */
  readonly at: string;
  /** Lower-case hexadecimal SHA-256 of `auditText`. */
  readonly hash: string;
};

/**
 * The exact characters whose SHA-256 is an entry's hash: a JSON array that begins with the hash of the entry before,
 * null for the first. The database writes the same ones (`audit_hash` in the migrations).
 */
export function auditText(previous: string | null, entry: Omit<AuditEntry, "hash">): string {
  const { seq, projectId, documentId, segmentId, actorId, kind, data, at } = entry;
  return canonicalJson([previous, seq, projectId, documentId, segmentId, actorId, kind, data, at]);
}
