import { createHash } from "node:crypto";
import { statusOf, stateOf } from "@/lib/review/advance";
import { recomputeState } from "@/lib/review/recompute";
import { writeKinds } from "../data/history-kinds";
import { client } from "../db/database";

/** Everything stored about the segments of a document, or of all. */
async function loadSegments(documentId?: string) {
  const db = await client();
  return db.segment.findMany({
    where: documentId === undefined ? {} : { documentId },
    include: {
      revisions: { orderBy: [{ side: "asc" }, { n: "asc" }] },
      confirmations: { orderBy: { version: "asc" } },
      reviews: { orderBy: { version: "asc" } },
      withdrawals: { orderBy: { version: "asc" } },
      parents: { select: { changeId: true, parentStatus: true } },
    },
  });
}

type StoredSegment = Awaited<ReturnType<typeof loadSegments>>[number];
type StoredRevision = StoredSegment["revisions"][number];

/**
 * What must always hold of stored work, proved from the rows alone. One line for each fault; none is the promise.
 */
export async function findBrokenInvariants(documentId?: string): Promise<readonly string[]> {
  const segments = await loadSegments(documentId);
  const faults = segments.flatMap((segment) =>
    [
      ...brokenChain(segment, "source"),
      ...brokenChain(segment, "target"),
      ...brokenVersions(segment),
      ...segment.reviews.flatMap((review) => brokenReview(segment, review)),
      ...brokenStatus(segment),
    ].map((fault) => `segment ${segment.number ?? `once ${segment.lastNumber}`}: ${fault}`),
  );
  return [...faults, ...(await brokenLog(segments))];
}

/** Numbers without a gap, each the child of the one before, hashes that verify, the last one the head. */
function brokenChain(segment: StoredSegment, side: "source" | "target"): string[] {
  const chain = segment.revisions.filter((revision) => revision.side === side);
  const head = side === "source" ? segment.sourceHeadId : segment.targetHeadId;
  const faults = chain.flatMap((revision, at) => {
    const parent = chain[at - 1];
    const hash = chainHashOf(revision, parent);
    return [
      ...(revision.n === at + 1 ? [] : [`${side} ${at + 1} has the number ${revision.n}`]),
      ...(revision.parentId === (parent?.id ?? null) ? [] : [`${side} ${revision.n} has a foreign parent`]),
      ...(revision.sha256 === sha256(revision.text) ? [] : [`${side} ${revision.n} has another text's hash`]),
      ...(revision.chainHash === hash ? [] : [`${side} ${revision.n} breaks the chain of hashes`]),
    ];
  });
  return head === (chain.at(-1)?.id ?? null)
    ? faults
    : [...faults, `the ${side} head is not the last revision`];
}

/** Written out here once more, so that a change of the format does not pass unseen. */
function chainHashOf(revision: StoredRevision, parent: StoredRevision | undefined): string {
  const { side, sha256: textHash, authorId, origin, createdAt } = revision;
  const link = [parent?.chainHash ?? null, side, textHash, authorId, origin, createdAt.toISOString()];
  return sha256(JSON.stringify(link));
}

/** Every version of the segment was made by exactly one write. */
function brokenVersions(segment: StoredSegment): string[] {
  // Version 0 is what the segment was made with.
  const texts = segment.revisions.map(({ version }) => version).filter((version) => version > 0);
  const decided = [...segment.confirmations, ...segment.reviews, ...segment.withdrawals].map(
    ({ version }) => version,
  );
  const withText = segment.reviews
    .filter(({ decision }) => decision === "approved_with_edits")
    .map(({ version }) => version);
  const writes = [...texts.filter((version) => !withText.includes(version)), ...decided];
  const wanted = Array.from({ length: segment.version }, (_, at) => at + 1);
  const made = writes.toSorted((a, b) => a - b);
  return made.join() === wanted.join()
    ? []
    : [`versions 1–${segment.version} were made by writes ${made.join()}`];
}

/** A review names the pair that stood there, by id and hash, and nobody approved their own text unrecorded. */
function brokenReview(segment: StoredSegment, review: StoredSegment["reviews"][number]): string[] {
  const find = (id: string) => segment.revisions.find((revision) => revision.id === id);
  const [source, target, seen] = [
    review.sourceRevisionId,
    review.targetRevisionId,
    review.seenTargetRevisionId,
  ].map(find);
  const stood = segment.revisions.findLast(
    ({ side, version }) => side === "target" && version < review.version,
  );
  const isEdit = review.decision === "approved_with_edits";
  const isOwn = seen?.authorId === review.reviewerId;
  const name = `review ${review.version}`;
  return [
    ...(source?.side === "source" && source.sha256 === review.sourceSha256
      ? []
      : [`${name} names no source`]),
    ...(target?.side === "target" && target.sha256 === review.targetSha256
      ? []
      : [`${name} names no target`]),
    ...(seen !== undefined && seen.id === stood?.id
      ? []
      : [`${name} is about a text that did not stand there`]),
    ...(isEdit === (target?.id !== seen?.id) ? [] : [`${name} edited or did not, against its word`]),
    ...(!isEdit || target?.parentId === seen?.id ? [] : [`${name} is not upon the text that was seen`]),
    ...(review.decision === "changes_requested" || isOwn === review.isOverride
      ? []
      : [`${name} is one's own`]),
  ];
}

function brokenStatus(segment: StoredSegment): string[] {
  const [sources, targets] = (["source", "target"] as const).map((side) =>
    segment.revisions.filter((revision) => revision.side === side),
  ) as [StoredRevision[], StoredRevision[]];
  const parents = segment.parents
    .filter(({ changeId }) => changeId === segment.madeById)
    .map(({ parentStatus }) => parentStatus);
  const proved = recomputeState({ ...segment, parents, sources, targets });
  const stored = stateOf(segment);
  return stored === proved && segment.status === statusOf(proved)
    ? []
    : [`the state is ${stored}, the rows prove ${proved}`];
}

/** One line in the log for each write. */
async function brokenLog(segments: readonly StoredSegment[]): Promise<string[]> {
  const db = await client();
  const counts = await db.auditEvent.groupBy({
    by: ["segmentId"],
    where: { kind: { in: [...writeKinds] }, segmentId: { in: segments.map(({ id }) => id) } },
    _count: true,
  });
  const told = new Map(counts.map((row) => [row.segmentId, row._count]));
  return segments
    .filter(({ id, version }) => (told.get(id) ?? 0) !== version)
    .map(
      ({ id, number, version }) => `segment ${number}: ${version} writes, ${told.get(id) ?? 0} in the log`,
    );
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
