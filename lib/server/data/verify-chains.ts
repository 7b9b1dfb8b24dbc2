import "server-only";
import { beforeFirst, followChain, type ChainPlace } from "@/lib/audit/follow-chain";
import type { Transaction } from "../db/database";
import { listAuditChains, readAuditEntries } from "./audit-entries";
import { readChainRows, type ChainRow } from "./chain-rows";
import { revisionChainHash, sha256 } from "./revisions";

/** Rows a query: small enough that requests are answered in between. */
const atOnce = 500;

/** What was followed, and the first row that does not follow the one before. */
export type ChainsProof = {
  readonly auditChains: number;
  readonly auditEntries: number;
  readonly revisions: number;
  /** The row in words, for instance “entry 17 of the log of project …”; null where every chain holds. */
  readonly fault: string | null;
  /** False where the time was up before everything was followed. */
  readonly isWhole: boolean;
};

/**
 * Follows every chain of hashes in the database with plain code: the logs, entry by entry, then the revisions of every
 * segment up to its heads. Stops at the first row that does not hold, or when `mayGoOn` says no.
 */
export async function verifyChains(db: Transaction, mayGoOn = () => true): Promise<ChainsProof> {
  let [auditChains, auditEntries, revisions] = [0, 0, 0];
  const proof = (fault: string | null, isWhole = true): ChainsProof => {
    return { auditChains, auditEntries, revisions, fault, isWhole };
  };
  for (const projectId of await listAuditChains(db)) {
    let place = beforeFirst;
    for (;;) {
      const entries = await readAuditEntries(db, projectId, place.seq, atOnce);
      for (const entry of entries) {
        const step = followChain(place, entry, sha256);
        if (!step.ok) return proof(auditFault(projectId, place, entry.seq, step.fault));
        place = step.place;
      }
      auditEntries += entries.length;
      if (entries.length < atOnce) break;
      if (!mayGoOn()) return proof(null, false);
    }
    auditChains++;
  }
  let last: ChainRow | null = null;
  for (;;) {
    const rows: readonly ChainRow[] = await readChainRows(db, last, atOnce);
    for (const row of rows) {
      const fault = revisionFault(last, row);
      if (fault !== null) return proof(fault);
      last = row;
    }
    revisions += rows.length;
    if (rows.length < atOnce) break;
    if (!mayGoOn()) return proof(null, false);
  }
  return proof(last === null || last.isHead ? null : notHead(last));
}

function auditFault(
  projectId: string | null,
  place: ChainPlace,
  seq: number,
  fault: "missing" | "altered",
): string {
  const log = projectId === null ? "the installation's log" : `the log of project ${projectId}`;
  return fault === "altered"
    ? `entry ${seq} of ${log} is not what was written`
    : `entry ${place.seq + 1} of ${log} is missing; entry ${seq} stands there`;
}

/** Why a revision does not follow the one read before it; null where it does. */
function revisionFault(last: ChainRow | null, row: ChainRow): string | null {
  const isNext = last !== null && last.segmentId === row.segmentId && last.side === row.side;
  const parent = isNext ? last : null;
  const name = `revision ${row.id} (${row.side} ${row.n} of segment ${row.segmentId})`;
  if (!isNext && last !== null && !last.isHead) return notHead(last);
  if (row.n !== (parent?.n ?? 0) + 1 || row.parentId !== (parent?.id ?? null)) {
    return `${name} does not follow the one before it`;
  }
  if (row.sha256 !== sha256(row.text)) return `${name} is not the text that was written`;
  if (row.chainHash !== revisionChainHash({ ...row, parent })) return `${name} breaks the chain of hashes`;
  return null;
}

function notHead({ id, side, n, segmentId }: ChainRow): string {
  return `revision ${id} (${side} ${n}) is the last of its side, and segment ${segmentId} shows another text`;
}
