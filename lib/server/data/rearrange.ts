import "server-only";
import { randomUUID } from "node:crypto";
import type { BlockRole } from "@/lib/document/block";
import { countWords } from "@/lib/text/count-words";
import type { Transaction } from "../db/database";
import { carryAnnotations } from "./carry-annotations";
import { retire } from "./replace-segments";
import { linkRevision } from "./revisions";
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

/** Puts new segments with the sources of a new version of the article at the end, to be arranged. */
export async function addSegments(
  tx: Transaction,
  { documentId, sourceLanguage, at }: LockedStructure,
  changeId: string,
  texts: readonly { readonly text: string; readonly blockId: string; readonly number: number }[],
): Promise<readonly string[]> {
  const rows = texts.map((given) => {
    const id = randomUUID();
    const source = linkRevision({
      segmentId: id,
      side: "source",
      parent: null,
      text: given.text,
      authorId: null,
      origin: "imported",
      version: 0,
      mutationId: randomUUID(),
      createdAt: at,
    });
    return { ...given, id, source };
  });
  await tx.segment.createMany({
    data: rows.map(({ id, blockId, number, text }) => ({
      id,
      documentId,
      blockId,
      number,
      wordCount: countWords(text, sourceLanguage),
      madeById: changeId,
      updatedAt: at,
    })),
  });
  await tx.revision.createMany({ data: rows.map(({ source }) => source) });
  for (const { id, source } of rows) {
    await tx.segment.update({ where: { id }, data: { sourceHeadId: source.id } });
  }
  return rows.map(({ id }) => id);
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
  for (const segment of removed) {
    const { standInId } = removals.find(({ id }) => id === segment.id)!;
    const standIn = { id: standInId, sourceHead: { id: "", text: "" }, targetHead: null };
    await carryAnnotations(tx, {
      changeId,
      from: [segment],
      to: [standIn],
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

/** Frees the numbers of a document, so that each segment can be given its new one. */
export async function clearNumbers(tx: Transaction, documentId: string, room: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Segment" SET "number" = "number" + ${room} WHERE "documentId" = ${documentId}::uuid AND "number" IS NOT NULL`;
}

export async function noteContent(tx: Transaction, documentId: string, contentSha256: string): Promise<void> {
  await tx.document.update({ where: { id: documentId }, data: { contentSha256 } });
}
