import { canonical } from "./canonical.mjs";
import { groupBy } from "./group-by.mjs";
import { sha256 } from "./sha256.mjs";

/** The entries that tell of a write to a segment: each makes its version one more. */
export const writesOf = new Set([
  "segment.saved",
  "segment.restored",
  "segment.confirmed",
  "segment.reviewed",
  "segment.imported",
]);

const once = "one entry in the log for each effect";

/** The log is one chain, and holds one entry for each effect. */
export function checkLog(db, say) {
  for (const [projectId, chain] of groupBy(db.audit, (entry) => entry.projectId)) {
    let previous = null;
    for (const [at, entry] of chain.entries()) {
      const { seq, documentId, segmentId, actorId, kind, data } = entry;
      const when = entry.at.toISOString();
      const text = canonical([previous, seq, projectId, documentId, segmentId, actorId, kind, data, when]);
      if (seq !== at + 1 || entry.hash !== sha256(text)) {
        say("the log's chain verifies", `entry ${at + 1} of ${projectId}`, { segmentId });
      }
      previous = entry.hash;
    }
  }
  const told = groupBy(
    db.audit.filter(({ kind }) => writesOf.has(kind)),
    ({ segmentId }) => segmentId,
  );
  for (const { id, version } of db.segments) {
    const entries = told.get(id)?.length ?? 0;
    if (entries !== version) {
      say(once, `segment ${id}: ${version} writes, ${entries} entries`, { segmentId: id });
    }
  }
  const named = groupBy(
    db.audit.filter(({ kind }) => kind === "segment.saved"),
    ({ data }) => data.revisionId,
  );
  const decided = new Set(db.reviews.map(({ mutationId }) => mutationId));
  for (const { id, segmentId, origin, side, version, mutationId } of db.revisions) {
    if (side !== "target" || origin !== "typed" || version === 0 || decided.has(mutationId)) continue;
    const times = named.get(id)?.length ?? 0;
    if (times !== 1) say(once, `revision ${id} is named ${times} times`, { segmentId });
  }
  const changes = groupBy(
    db.audit.filter(({ kind }) => kind.startsWith("structure.")),
    ({ data }) => data.changeId,
  );
  for (const { id, mutationId } of db.changes) {
    if (changes.get(id)?.length !== 1) say(once, `change ${id}`, { mutationId });
  }
}
