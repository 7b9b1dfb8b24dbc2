import "server-only";
import type { SegmentStatus } from "@/lib/document/status";
import { passedReviewsOf, stateOf, statusOf, type ReviewState } from "@/lib/review/advance";
import type { Act, Role } from "@/lib/permission/can";
import type { Origin } from "@/lib/revision/view";
import type { Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { allowWriting, ownRole, roleFor, visibleTo } from "./projects";

/** Segments that are part of their document today; the others were retired by a split, a merge or a new article. */
export const live = { retiredById: null } as const;

export const head = {
  select: { id: true, n: true, text: true, sha256: true, chainHash: true, authorId: true, origin: true },
} as const;

export type Head = {
  readonly id: string;
  readonly n: number;
  readonly text: string;
  readonly sha256: string;
  readonly chainHash: string;
  readonly authorId: string | null;
  readonly origin: Origin;
};

/** A segment as a write needs it: its heads, where it belongs, and what the viewer may. */
export type LockedSegment = {
  readonly id: string;
  readonly documentId: string;
  readonly projectId: string;
  readonly status: SegmentStatus;
  readonly state: ReviewState;
  readonly version: number;
  readonly sourceHead: Head;
  readonly targetHead: Head | null;
  readonly role: Role;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** The database's clock at the start of the transaction. */
  readonly at: Date;
};

/**
 * Locks the segment's row until the transaction ends, so that writes to it happen one after another,
 * and refuses unless the viewer may do this. Boilerplate takes no writes but corrections of its source.
 */
export async function lockSegment(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  segmentId: string,
  { takesExcluded = false } = {},
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
          sourceLanguage: true,
          targetLanguage: true,
          project: { select: { reviewMode: true, memberships: ownRole(viewer) } },
        },
      },
    },
  });
  if (clock === undefined || segment === null) {
    refuse("not_found", say("no_segment"));
  }
  const { project, projectId, sourceLanguage, targetLanguage } = segment.document;
  const role = roleFor(viewer, act, project.memberships);
  if (act === "translate") allowWriting(role, project.reviewMode);
  if (segment.retiredById !== null) refuse("gone", await sayWhatBecameOf(tx, segment.id));
  if (segment.block.role === "boilerplate" && !takesExcluded) {
    refuse("invalid", say("excluded"));
  }
  if (segment.sourceHead === null) throw new Error(`Segment ${segmentId} has no source.`);
  return {
    id: segment.id,
    documentId: segment.documentId,
    projectId,
    status: segment.status,
    state: stateOf(segment),
    version: segment.version,
    sourceHead: segment.sourceHead,
    targetHead: segment.targetHead,
    role,
    sourceLanguage,
    targetLanguage,
    at: clock.at,
  };
}

/** Moves a segment on. The row is locked; the version in the condition is the second lock, and it must hold. */
export async function moveSegment(
  tx: Transaction,
  segment: LockedSegment,
  change: {
    readonly state: ReviewState;
    readonly targetHeadId?: string;
    readonly sourceHeadId?: string;
    readonly wordCount?: number;
  },
): Promise<void> {
  const { state, ...rest } = change;
  const { count } = await tx.segment.updateMany({
    where: {
      id: segment.id,
      version: segment.version,
      sourceHeadId: segment.sourceHead.id,
      targetHeadId: segment.targetHead?.id ?? null,
      ...live,
    },
    data: {
      ...rest,
      status: statusOf(state),
      passedReviews: passedReviewsOf(state),
      version: segment.version + 1,
      updatedAt: segment.at,
    },
  });
  if (count !== 1) throw new Error(`Segment ${segment.id} moved under its lock.`);
}

/** For the person whose write came too late: who did what to the segment, and where its text is now. */
async function sayWhatBecameOf(tx: Transaction, segmentId: string): Promise<string> {
  const { lastNumber, retiredBy } = await tx.segment.findUniqueOrThrow({
    where: { id: segmentId },
    select: {
      lastNumber: true,
      retiredBy: {
        select: { kind: true, actor: { select: { name: true } }, made: { select: { number: true } } },
      },
    },
  });
  const numbers = (retiredBy?.made ?? []).flatMap(({ number }) => number ?? []).toSorted((a, b) => a - b);
  const now = numbers.length === 0 ? "" : ` It is segment ${numbers.join(" and ")} now.`;
  const act = retiredBy === null ? "changed" : retirementWords[retiredBy.kind];
  return `${retiredBy?.actor.name ?? "Somebody"} ${act} segment ${lastNumber ?? ""} meanwhile.${now}`;
}

const retirementWords = {
  split: "split",
  merged: "merged",
  resegmented: "divided anew",
  reimported: "brought a new version of the article without",
  undone: "took back the change that made",
} as const;
