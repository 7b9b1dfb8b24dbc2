import "server-only";
import { findSourceChange, type SourceChange } from "@/lib/revision/source-change";
import { isBlank } from "@/lib/text/is-blank";
import type { Prisma } from "../db/client/client";
import type { Transaction } from "../db/database";

/** Where the source was corrected since the translation was last vouched for, by segment id. The caller has asked for the right to read. */
export async function listSourceChanges(
  db: Transaction,
  where: Prisma.SegmentWhereInput,
): Promise<ReadonlyMap<string, SourceChange>> {
  const segments = await db.segment.findMany({
    where: { ...where, revisions: { some: { side: "source", correction: { not: null } } } },
    select: {
      id: true,
      revisions: {
        orderBy: { n: "asc" },
        select: { side: true, version: true, text: true, correction: true },
      },
      confirmations: { select: { version: true } },
      reviews: { where: { decision: { not: "changes_requested" } }, select: { version: true } },
    },
  });
  return new Map(
    segments.flatMap(({ id, revisions, confirmations, reviews }) => {
      const change = findSourceChange(
        revisions.filter(({ side }) => side === "source"),
        [...confirmations, ...reviews].map(({ version }) => version),
        revisions.find(({ side, text }) => side === "target" && !isBlank(text))?.version ?? null,
      );
      return change === null ? [] : [[id, change] as const];
    }),
  );
}
