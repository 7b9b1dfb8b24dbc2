import "server-only";
import type { StandingSegment } from "@/lib/revision/compare-return";
import type { Transaction } from "../db/database";

/** Every segment a document has or had, as it stands. The caller has asked for the right to read. */
export async function listStanding(db: Transaction, documentId: string): Promise<readonly StandingSegment[]> {
  const text = { select: { id: true, text: true } };
  const rows = await db.segment.findMany({
    where: { documentId },
    select: {
      id: true,
      number: true,
      lastNumber: true,
      status: true,
      retiredById: true,
      block: { select: { role: true } },
      sourceHead: text,
      targetHead: text,
    },
  });
  return rows.map(({ id, number, lastNumber, status, retiredById, block, sourceHead, targetHead }) => ({
    id,
    number: number ?? lastNumber ?? 0,
    isLive: retiredById === null && number !== null,
    isExcluded: block.role === "boilerplate",
    status,
    source: sourceHead?.text ?? "",
    target: targetHead,
  }));
}
