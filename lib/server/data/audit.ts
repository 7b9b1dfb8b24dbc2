import "server-only";
import type { ChainPlace } from "@/lib/audit/follow-chain";
import type { Transaction } from "../db/database";

/** The newest entry of a project's log, by number and hash: whoever writes it down elsewhere can prove all before it. */
export async function readAuditHead(tx: Transaction, projectId: string): Promise<ChainPlace> {
  const last = await tx.auditEvent.findFirst({
    where: { projectId },
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  });
  return last ?? { seq: 0, hash: null };
}
