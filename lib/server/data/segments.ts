import "server-only";
import type { SegmentStatus } from "@/lib/document/status";
import type { Act, Role } from "@/lib/permission/can";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";

const head = {
  select: { id: true, n: true, text: true, sha256: true, chainHash: true, authorId: true },
} as const;

export type Head = {
  readonly id: string;
  readonly n: number;
  readonly text: string;
  readonly sha256: string;
  readonly chainHash: string;
  readonly authorId: string | null;
};

/** A segment as a write needs it: its heads, where it belongs, and what the viewer may. */
export type LockedSegment = {
  readonly id: string;
  readonly documentId: string;
  readonly projectId: string;
  readonly status: SegmentStatus;
  readonly version: number;
  readonly sourceHead: Head;
  readonly targetHead: Head | null;
  readonly role: Role;
  readonly allowsOwnApproval: boolean;
  /** The database's clock at the start of the transaction. */
  readonly at: Date;
};

/**
 * Locks the segment's row until the transaction ends, so that writes to it happen one after another,
 * and refuses unless the viewer may do this. Boilerplate takes no writes.
 */
export async function lockSegment(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  segmentId: string,
): Promise<LockedSegment> {
  const [clock] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT date_trunc('milliseconds', now()) AS at FROM "Segment" WHERE "id" = ${segmentId}::uuid FOR UPDATE`;
  const segment = await tx.segment.findFirst({
    where: { id: segmentId, document: { project: visibleTo(viewer) } },
    include: {
      block: { select: { role: true } },
      sourceHead: head,
      targetHead: head,
      document: {
        select: {
          projectId: true,
          project: { select: { allowsOwnApproval: true, memberships: ownRole(viewer) } },
        },
      },
    },
  });
  if (clock === undefined || segment === null) {
    refuse("not_found", "There is no such segment, or you may not see it.");
  }
  const { project, projectId } = segment.document;
  const role = roleFor(act, project.memberships);
  if (segment.block.role === "boilerplate") {
    refuse("invalid", "This segment is excluded from the document. Include its block first.");
  }
  if (segment.sourceHead === null) throw new Error(`Segment ${segmentId} has no source.`);
  return {
    id: segment.id,
    documentId: segment.documentId,
    projectId,
    status: segment.status,
    version: segment.version,
    sourceHead: segment.sourceHead,
    targetHead: segment.targetHead,
    role,
    allowsOwnApproval: project.allowsOwnApproval,
    at: clock.at,
  };
}

/** Moves a segment on. The row is locked; the version in the condition is the second lock, and it must hold. */
export async function moveSegment(
  tx: Transaction,
  segment: LockedSegment,
  change: { readonly status: SegmentStatus; readonly targetHeadId?: string },
): Promise<void> {
  const { count } = await tx.segment.updateMany({
    where: { id: segment.id, version: segment.version, targetHeadId: segment.targetHead?.id ?? null },
    data: { ...change, version: segment.version + 1, updatedAt: segment.at },
  });
  if (count !== 1) throw new Error(`Segment ${segment.id} moved under its lock.`);
}
