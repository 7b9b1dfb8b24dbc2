import "server-only";
import type { BlockRole } from "@/lib/document/block";
import type { Transaction } from "../db/database";
import { carryAnnotations } from "./carry-annotations";
import { retire } from "./replace-segments";
import { lockSegments, type LockedStructure } from "./structure";

/** Where a segment stands in a document. */
export type Place = {
  readonly id: string;
  readonly number: number;
  readonly blockId: string;
  readonly gap: string;
};

/** Gives a document's blocks their order anew; those not named are part of it no longer. Null makes a new block. */
export async function arrangeBlocks(
  tx: Transaction,
  { documentId }: LockedStructure,
  blocks: readonly { readonly id: string | null; readonly role: BlockRole; readonly reason: string | null }[],
): Promise<readonly string[]> {
  await tx.block.updateMany({ where: { documentId }, data: { position: null } });
  const ids: string[] = [];
  for (const [position, { id, role, reason }] of blocks.entries()) {
    if (id === null) {
      const made = await tx.block.create({ data: { documentId, position, role, reason } });
      ids.push(made.id);
    } else {
      await tx.block.update({ where: { id }, data: { position } });
      ids.push(id);
    }
  }
  return ids;
}

/** Takes segments out; what was remarked on them is shown, detached, with the live one that stands in for them. */
export async function removeSegments(
  tx: Transaction,
  structure: LockedStructure,
  changeId: string,
  removals: readonly { readonly id: string; readonly standInId: string }[],
): Promise<void> {
  const removed = await lockSegments(
    tx,
    structure,
    removals.map(({ id }) => id),
  );
  await retire(tx, changeId, removed);
  for (const id of new Set(removals.map(({ standInId }) => standInId))) {
    const orphans = new Set(
      removals.filter(({ standInId }) => standInId === id).map((removal) => removal.id),
    );
    await carryAnnotations(tx, {
      changeId,
      from: removed.filter((segment) => orphans.has(segment.id)),
      to: [{ id, sourceHead: { id: "", text: "" }, targetHead: null }],
      pieces: { source: [], target: [] },
    });
  }
}

/** Puts every live segment at its place, all at once; retired ones among them come back. */
export async function placeSegments(tx: Transaction, places: readonly Place[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Segment" s
    SET "number" = p."number", "blockId" = p."blockId", "gap" = p."gap", "retiredById" = NULL, "lastNumber" = NULL
    FROM unnest(
      ${places.map(({ id }) => id)}::uuid[], ${places.map(({ number }) => number)}::int[],
      ${places.map(({ blockId }) => blockId)}::uuid[], ${places.map(({ gap }) => gap)}::text[]
    ) AS p("id", "number", "blockId", "gap")
    WHERE s."id" = p."id"`;
}

export async function noteContent(tx: Transaction, documentId: string, contentSha256: string): Promise<void> {
  await tx.document.update({ where: { id: documentId }, data: { contentSha256 } });
}
