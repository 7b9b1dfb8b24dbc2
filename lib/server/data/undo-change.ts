import "server-only";
import { mapPieces } from "@/lib/structure/map-pieces";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import { carryAnnotations } from "./carry-annotations";
import { makeRoom, retire } from "./replace-segments";
import { head } from "./segments";
import { lockSegments, type LockedStructure, type StructuralSegment } from "./structure";

/** A change as it is taken back: what it made, and what it retired. */
export type ChangeToUndo = {
  readonly id: string;
  readonly madeIds: readonly string[];
  readonly isUndone: boolean;
  /** What it made, and so what undoing it brings back, follows each other. */
  readonly isAtOnePlace: boolean;
};

export async function findChange(
  tx: Transaction,
  { documentId }: LockedStructure,
  changeId: string,
): Promise<ChangeToUndo> {
  const change = await tx.structureChange.findFirst({
    where: { id: changeId, documentId, kind: { in: ["split", "merged", "resegmented"] } },
    select: {
      id: true,
      kind: true,
      createdAt: true,
      made: { select: { id: true } },
      undoneBy: { select: { id: true } },
    },
  });
  if (change === null) refuse("not_found", say("no_change"));
  const replaced = await tx.structureChange.count({
    where: { documentId, kind: "reimported", createdAt: { gte: change.createdAt } },
  });
  if (replaced > 0) {
    refuse("invalid", say("newer_version_came"));
  }
  return {
    id: change.id,
    madeIds: change.made.map(({ id }) => id),
    isUndone: change.undoneBy !== null,
    isAtOnePlace: change.kind !== "resegmented",
  };
}

/**
 * Puts the segments that a change retired back as they were, to the byte, with their numbers, decisions and story, and
 * retires those it made. Remarks made on these meanwhile move along. Refused where somebody has worked on them since.
 */
export async function reinstateSegments(
  tx: Transaction,
  structure: LockedStructure,
  change: ChangeToUndo,
  undoId: string,
): Promise<readonly string[]> {
  const made = await lockSegments(tx, structure, change.madeIds);
  const worked = made.find(({ version }) => version > 0);
  if (worked !== undefined) {
    refuse("invalid", say("worked_on_since", { number: worked.number }));
  }
  const lineage = await tx.lineage.findMany({ where: { changeId: change.id } });
  const backIds: string[] = [];
  // The last group first: the numbers of those before it stay what they are.
  for (const children of groupByFamily(made, lineage).toReversed()) {
    backIds.unshift(...(await reinstateFamily(tx, structure, { change, undoId, children, lineage })));
  }
  return backIds;
}

type Edge = { readonly parentId: string; readonly childId: string };

async function reinstateFamily(
  tx: Transaction,
  structure: LockedStructure,
  {
    change,
    undoId,
    children,
    lineage,
  }: {
    readonly change: ChangeToUndo;
    readonly undoId: string;
    readonly children: readonly StructuralSegment[];
    readonly lineage: readonly Edge[];
  },
): Promise<readonly string[]> {
  const childIds = children.map(({ id }) => id);
  const parentIds = [
    ...new Set(lineage.filter(({ childId }) => childIds.includes(childId)).map(({ parentId }) => parentId)),
  ];
  const parents = await tx.segment.findMany({
    where: { id: { in: parentIds } },
    include: { sourceHead: head, targetHead: head },
    orderBy: { lastNumber: "asc" },
  });
  const first = children[0]!.number;
  const last = children.at(-1)!.number;
  if (last - first !== children.length - 1) {
    refuse("invalid", say("stands_between", { first, last }));
  }
  await retire(tx, undoId, children);
  await makeRoom(tx, structure.documentId, last, parents.length - children.length);
  for (const [at, { id }] of parents.entries()) {
    await tx.segment.update({
      where: { id, retiredById: change.id },
      data: { number: first + at, lastNumber: null, retiredById: null },
    });
  }
  const back = parents.map(({ id, sourceHead, targetHead }) => ({ id, sourceHead: sourceHead!, targetHead }));
  await tx.lineage.createMany({
    data: lineage
      .filter(({ childId }) => childIds.includes(childId))
      .map(({ parentId, childId }) => ({
        changeId: undoId,
        parentId: childId,
        childId: parentId,
        parentStatus: children.find(({ id }) => id === childId)!.status,
      })),
  });
  await carryAnnotations(tx, {
    changeId: undoId,
    from: children,
    to: back,
    exceptChangeId: change.id,
    pieces: {
      source: mapPieces(
        children.map(({ sourceHead }) => sourceHead.text),
        back.map(({ sourceHead }) => sourceHead.text),
      ),
      target: mapPieces(
        children.map(({ targetHead }) => targetHead?.text ?? ""),
        back.map(({ targetHead }) => targetHead?.text ?? ""),
      ),
    },
  });
  return parents.map(({ id }) => id);
}

/** Segments that came of the same ones, in reading order. */
function groupByFamily(
  made: readonly StructuralSegment[],
  lineage: readonly Edge[],
): readonly (readonly StructuralSegment[])[] {
  const parentsOf = (id: string) =>
    lineage.filter(({ childId }) => childId === id).map(({ parentId }) => parentId);
  const families: { parents: Set<string>; children: StructuralSegment[] }[] = [];
  for (const child of made) {
    const parents = parentsOf(child.id);
    const family = families.find((each) => parents.some((parent) => each.parents.has(parent)));
    if (family === undefined) families.push({ parents: new Set(parents), children: [child] });
    else {
      family.children.push(child);
      parents.forEach((parent) => family.parents.add(parent));
    }
  }
  return families.map(({ children }) => children);
}
