import { groupBy } from "./group-by.mjs";

const named = "every approval names the revisions that were seen";
const byMutation = (rows) => groupBy(rows, ({ mutationId }) => mutationId);

/** A decision names the pair that the reviewer sent as seen, and that pair stood there at that moment. */
export function checkReviews(asked, db, say) {
  const stored = byMutation(db.reviews);
  const requests = byMutation(asked.filter(({ kind }) => kind === "review"));
  for (const [mutationId, attempts] of requests) {
    const fault = (invariant, what) =>
      say(invariant, `review ${mutationId} ${what}`, { segmentId: attempts[0].segmentId, mutationId });
    const found = stored.get(mutationId) ?? [];
    if (attempts.some(({ end }) => end === "ok") && found.length !== 1) {
      fault("every acknowledged decision is there exactly once", `is there ${found.length} times`);
    }
    if (attempts.every(({ end }) => end === "fail") && found.length > 0) {
      fault("what was refused did not happen", "was refused and is there");
    }
  }
  const isOwnAllowed = db.projects.some(({ allowsOwnApproval }) => allowsOwnApproval);
  const revisions = new Map(db.revisions.map((revision) => [revision.id, revision]));
  const targets = groupBy(
    db.revisions.filter(({ side }) => side === "target"),
    ({ segmentId }) => segmentId,
  );
  const writersOf = findWriters(db, revisions);
  for (const review of db.reviews) {
    const { mutationId, segmentId, reviewerId, decision } = review;
    const fault = (invariant, what) =>
      say(invariant, `review ${mutationId} ${what}`, { segmentId, mutationId });
    const request = requests.get(mutationId)?.[0];
    if (request === undefined) fault("nothing is there that nobody asked for", "was given by nobody");
    else if (
      review.sourceRevisionId !== request.sourceRevisionId ||
      review.sourceSha256 !== request.sourceSha256 ||
      review.seenTargetRevisionId !== request.targetRevisionId
    ) {
      fault(named, "is about other texts than its reviewer saw");
    } else if (decision !== request.decision || segmentId !== request.segmentId) {
      fault(named, "decides otherwise than its reviewer did");
    }
    if (request !== undefined && reviewerId !== request.who) fault(named, "is given as another person's");
    const seen = revisions.get(review.seenTargetRevisionId);
    const stood = targets.get(segmentId)?.findLast(({ version }) => version < review.version);
    if (seen === undefined || seen.id !== stood?.id) fault(named, "is about a text that did not stand there");
    if (request !== undefined && seen?.sha256 !== request.targetSha256) fault(named, "saw other words");
    const target = revisions.get(review.targetRevisionId);
    if (decision === "approved_with_edits" ? target.parentId !== seen?.id : target.id !== seen?.id) {
      fault(named, "decided about another text");
    }
    if (decision === "approved_with_edits" && request !== undefined && target.text !== request.text) {
      fault(named, "put another text than the reviewer's");
    }
    if (target.sha256 !== review.targetSha256) fault(named, "has a wrong hash");
    if (decision !== "changes_requested" && !isOwnAllowed && writersOf(seen).has(reviewerId)) {
      fault("nobody approves their own text", `is ${reviewerId}'s own`);
    }
  }
}

/**
 * Who wrote the words of a text: of one that came of a split or a merge, whoever wrote what it was made of. Where that change
 * was undone, what it was made of has gone on since; then its stored author alone is asked.
 */
function findWriters(db, revisions) {
  const segments = new Map(db.segments.map((segment) => [segment.id, segment]));
  const undone = new Set(db.changes.flatMap(({ undoesId }) => undoesId ?? []));
  const parents = groupBy(db.lineage, ({ childId }) => childId);
  const writersOf = (revision) => {
    if (revision === undefined) return new Set();
    const { madeById } = segments.get(revision.segmentId);
    if (!["split", "merged"].includes(revision.origin) || undone.has(madeById)) {
      return new Set([revision.authorId]);
    }
    const heads = (parents.get(revision.segmentId) ?? [])
      .filter(({ changeId }) => changeId === madeById)
      .map(({ parentId }) => revisions.get(segments.get(parentId).targetHeadId));
    return new Set(heads.flatMap((head) => [...writersOf(head)]));
  };
  return writersOf;
}
