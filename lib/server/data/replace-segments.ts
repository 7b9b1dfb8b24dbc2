import "server-only";
import { randomUUID } from "node:crypto";
import { inheritStatus } from "@/lib/review/inherit-status";
import { mapPieces, type Piece } from "@/lib/structure/map-pieces";
import { joinParts, type Part } from "@/lib/structure/parts";
import { countWords } from "@/lib/text/count-words";
import type { Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { carryAnnotations } from "./carry-annotations";
import { linkRevision } from "./revisions";
import type { LockedStructure, StructuralSegment } from "./structure";
import { findWriters } from "./writers";

/** Segments in a row, and those that take their place. Text is conserved on both sides, or it throws. */
export type Replacement = {
  readonly changeId: string;
  readonly origin: "split" | "merged";
  /** Neighbours, in reading order. */
  readonly parents: readonly StructuralSegment[];
  /** The block of each child. */
  readonly blockIds: readonly string[];
  readonly source: { readonly parents: readonly Part[]; readonly children: readonly Part[] };
  /** The target of each child; empty where it gets none. */
  readonly targets: readonly string[];
};

/**
 * Retires segments and puts others, made of the same texts, in their place: numbers, lineage, annotations and status
 * follow. Returns the ids of the new ones in order.
 */
export async function replaceSegments(
  tx: Transaction,
  viewer: Viewer,
  structure: LockedStructure,
  replacement: Replacement,
): Promise<readonly string[]> {
  const { changeId, origin, parents, blockIds, source, targets } = replacement;
  const { documentId, at, sourceLanguage } = structure;
  if (joinParts(source.parents) !== joinParts(source.children)) {
    throw new Error("The source is not conserved.");
  }
  const sourcePieces = mapPieces(
    parents.map(({ sourceHead }) => sourceHead.text),
    source.children.map(({ text }) => text),
  );
  const targetPieces = mapPieces(
    parents.map(({ targetHead }) => targetHead?.text ?? ""),
    targets,
  );
  const first = parents[0]!.number;
  await retire(tx, changeId, parents);
  await makeRoom(tx, documentId, parents.at(-1)!.number, blockIds.length - parents.length);

  const writers = await writersOf(tx, parents);
  const statuses = parents.map(({ status }) => status);
  const children = blockIds.map((blockId, child) => {
    const id = randomUUID();
    const common = { segmentId: id, parent: null, version: 0, origin, createdAt: at } as const;
    const sourceRow = linkRevision({
      ...common,
      side: "source",
      text: source.children[child]!.text,
      authorId: null,
      mutationId: randomUUID(),
    });
    const text = targets[child]!;
    const own = [...new Set(parentsOf(targetPieces, child).flatMap((parent) => writers[parent]!))];
    const targetRow =
      text === ""
        ? null
        : linkRevision({
            ...common,
            side: "target",
            text,
            // Cutting and joining writes nothing: the words stay their author's, where they have one alone.
            authorId: own.length === 1 ? own[0]! : viewer.userId,
            mutationId: randomUUID(),
          });
    return { id, blockId, sourceRow, targetRow, text };
  });
  await tx.segment.createMany({
    data: children.map(({ id, blockId, sourceRow, text }, child) => ({
      id,
      documentId,
      blockId,
      number: first + child,
      status: inheritStatus(statuses, text),
      gap: child === children.length - 1 ? parents.at(-1)!.gap : source.children[child]!.gap,
      wordCount: countWords(sourceRow.text, sourceLanguage),
      madeById: changeId,
      updatedAt: at,
    })),
  });
  await tx.revision.createMany({
    data: children.flatMap(({ sourceRow, targetRow }) => [
      sourceRow,
      ...(targetRow === null ? [] : [targetRow]),
    ]),
  });
  for (const { id, sourceRow, targetRow } of children) {
    await tx.segment.update({
      where: { id },
      data: { sourceHeadId: sourceRow.id, targetHeadId: targetRow?.id ?? null },
    });
  }
  await tx.lineage.createMany({
    data: children.flatMap(({ id: childId }, child) =>
      parentsOf(sourcePieces, child).map((parent) => ({
        changeId,
        childId,
        parentId: parents[parent]!.id,
        parentStatus: parents[parent]!.status,
      })),
    ),
  });
  await carryAnnotations(tx, {
    changeId,
    from: parents,
    to: children.map(({ id, sourceRow, targetRow }) => ({
      id,
      sourceHead: sourceRow,
      targetHead: targetRow,
    })),
    pieces: { source: sourcePieces, target: targetPieces },
  });
  return children.map(({ id }) => id);
}

function parentsOf(pieces: readonly Piece[], child: number): readonly number[] {
  return [...new Set(pieces.filter((piece) => piece.child === child).map(({ parent }) => parent))];
}

async function writersOf(
  tx: Transaction,
  parents: readonly StructuralSegment[],
): Promise<readonly (readonly string[])[]> {
  const writers = await findWriters(
    tx,
    parents.flatMap(({ targetHead }) => targetHead?.id ?? []),
  );
  return parents.map(({ targetHead }) => (targetHead === null ? [] : (writers.get(targetHead.id) ?? [])));
}

/** Takes segments out of the document; their story stays. */
export async function retire(
  tx: Transaction,
  changeId: string,
  segments: readonly { readonly id: string }[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Segment" SET "lastNumber" = "number", "number" = NULL, "retiredById" = ${changeId}::uuid
    WHERE "id" = ANY(${segments.map(({ id }) => id)}::uuid[])`;
}

/** Moves the numbers of all that follows on, or back. */
export async function makeRoom(
  tx: Transaction,
  documentId: string,
  after: number,
  places: number,
): Promise<void> {
  if (places === 0) return;
  await tx.$executeRaw`
    UPDATE "Segment" SET "number" = "number" + ${places} WHERE "documentId" = ${documentId}::uuid AND "number" > ${after}`;
}
