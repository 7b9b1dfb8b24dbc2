import { auditText, type AuditEntry } from "./link";

/** How far a chain has been followed. */
export type ChainPlace = { readonly seq: number; readonly hash: string | null };

export const beforeFirst: ChainPlace = { seq: 0, hash: null };

export type ChainStep =
  | { readonly ok: true; readonly place: ChainPlace }
  /** `missing`: an entry before this one is gone, or stands twice; `altered`: the entry is not what was hashed. */
  | { readonly ok: false; readonly fault: "missing" | "altered" };

/**
 * Whether the next entry of a chain is the one that followed. Whoever changed, took out or put in an entry would have to
 * change every hash after it as well, up to one that was written down elsewhere.
 */
export function followChain(
  place: ChainPlace,
  entry: AuditEntry,
  sha256: (text: string) => string,
): ChainStep {
  if (entry.seq !== place.seq + 1) return { ok: false, fault: "missing" };
  if (entry.hash !== sha256(auditText(place.hash, entry))) return { ok: false, fault: "altered" };
  return { ok: true, place: { seq: entry.seq, hash: entry.hash } };
}
