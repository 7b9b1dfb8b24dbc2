import { groupBy } from "./group-by.mjs";
import { sha256 } from "./sha256.mjs";

/** Numbers without a gap, each the child of the one before, hashes that verify, the last one the head. */
export function checkChains(db, say) {
  const segments = new Map(db.segments.map((segment) => [segment.id, segment]));
  for (const [key, chain] of groupBy(
    db.revisions,
    ({ segmentId, side }) => `${side} of segment ${segmentId}`,
  )) {
    const { segmentId, side, id } = chain.at(-1);
    const fault = (what) => say("every chain of revisions verifies", `${key}: ${what}`, { segmentId });
    for (const [at, revision] of chain.entries()) {
      const { n, parentId, text, authorId, origin, createdAt } = revision;
      const parent = chain[at - 1];
      const link = [parent?.chainHash ?? null, side, sha256(text), authorId, origin, createdAt.toISOString()];
      if (n !== at + 1) fault(`${at + 1} has the number ${n}`);
      if (parentId !== (parent?.id ?? null)) fault(`${n} has a foreign parent`);
      if (revision.sha256 !== sha256(text)) fault(`${n} has another text's hash`);
      if (revision.chainHash !== sha256(JSON.stringify(link))) fault(`${n} breaks the chain of hashes`);
    }
    const { sourceHeadId, targetHeadId } = segments.get(segmentId);
    if ((side === "source" ? sourceHeadId : targetHeadId) !== id) fault("the head is not the last revision");
  }
}
