// The judge: a pure function of what the people were told and what the database holds. It knows nothing of the product's
// code, so that a fault in one is not repeated in the other.
import { groupBy } from "./group-by.mjs";
import { createHash } from "node:crypto";
import { countWork, readRequests } from "./requests.mjs";
import { checkStatuses } from "./check-status.mjs";
import { checkStructure } from "./check-structure.mjs";

const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

/** `{ violations: [{ invariant, what }], counts }`. No violation is the promise. */
export function check(history, db) {
  const violations = [];
  const say = (invariant, what) => violations.push({ invariant, what });
  const asked = readRequests(history);
  checkSaves(asked, db, say);
  checkChains(db, say);
  checkReviews(asked, db, say);
  checkImports(asked, db, say);
  checkAudit(db, say);
  checkRights(asked, say);
  checkStructure(asked, db, say);
  checkStatuses(history, db, say);
  return { violations, counts: countWork(history) };
}

const byMutation = (rows) => groupBy(rows, ({ mutationId }) => mutationId);

/** Every acknowledged save is there exactly once, upon the text it was typed on; what was refused is not there. */
function checkSaves(asked, db, say) {
  const stored = byMutation(db.revisions);
  const targets = db.revisions.filter(({ side }) => side === "target");
  const sameText = groupBy(
    targets.filter(({ origin }) => origin === "typed"),
    ({ text }) => text,
  );
  const saves = byMutation(asked.filter(({ kind }) => kind === "save"));
  for (const [mutationId, attempts] of saves) {
    const { segmentId, base, text, sha256: hash } = attempts[0];
    const found = stored.get(mutationId) ?? [];
    const acknowledged = attempts.filter(({ end }) => end === "ok");
    const copies = sameText.get(text)?.length ?? 0;
    if (acknowledged.length > 0 && found.length !== 1) {
      say(
        "every acknowledged save is there exactly once",
        `save ${mutationId} is there ${found.length} times`,
      );
    }
    if (copies > 1) {
      say(
        "every acknowledged save is there exactly once",
        `the text of save ${mutationId} is there ${copies} times`,
      );
    }
    if (attempts.every(({ end }) => end === "fail") && found.length > 0) {
      say("what was refused did not happen", `save ${mutationId} was refused and is there`);
    }
    for (const revision of found) {
      if (revision.segmentId !== segmentId || revision.sha256 !== hash || revision.text !== text) {
        say(
          "every acknowledged save is there exactly once",
          `save ${mutationId} is there with another text or place`,
        );
      }
      if (revision.parentId !== base) {
        say(
          "no save overwrites another",
          `save ${mutationId} was typed on ${base} and stands on ${revision.parentId}`,
        );
      }
      if (acknowledged.some(({ answer }) => answer.revisionId !== revision.id)) {
        say("a retry gets the same answer", `save ${mutationId} was answered with another revision`);
      }
      if (attempts[0].who !== revision.authorId) {
        say("a save is its author's", `save ${mutationId} has another author`);
      }
    }
  }
  const known = new Set(asked.flatMap(({ mutationId }) => mutationId ?? []));
  for (const { id, mutationId, origin, version } of targets) {
    if (origin === "typed" && version > 0 && !known.has(mutationId)) {
      say("nothing is there that nobody asked for", `revision ${id} was typed by nobody`);
    }
  }
}

/** Numbers without a gap, each the child of the one before, hashes that verify, the last one the head. */
function checkChains(db, say) {
  const segments = new Map(db.segments.map((segment) => [segment.id, segment]));
  const fault = (what) => say("every chain of revisions verifies", what);
  for (const [key, chain] of groupBy(
    db.revisions,
    ({ segmentId, side }) => `${side} of segment ${segmentId}`,
  )) {
    for (const [at, revision] of chain.entries()) {
      const { n, parentId, text, side, authorId, origin, createdAt } = revision;
      const parent = chain[at - 1];
      const link = [parent?.chainHash ?? null, side, sha256(text), authorId, origin, createdAt.toISOString()];
      if (n !== at + 1) fault(`${key}: ${at + 1} has the number ${n}`);
      if (parentId !== (parent?.id ?? null)) fault(`${key}: ${n} has a foreign parent`);
      if (revision.sha256 !== sha256(text)) fault(`${key}: ${n} has another text's hash`);
      if (revision.chainHash !== sha256(JSON.stringify(link))) {
        fault(`${key}: ${n} breaks the chain of hashes`);
      }
    }
    const { segmentId, side, id } = chain.at(-1);
    const { sourceHeadId, targetHeadId } = segments.get(segmentId);
    if ((side === "source" ? sourceHeadId : targetHeadId) !== id) {
      fault(`${key}: the head is not the last revision`);
    }
  }
}

/** A decision names the pair that the reviewer sent as seen, and that pair stood there at that moment. */
function checkReviews(asked, db, say) {
  const stored = byMutation(db.reviews);
  const requests = byMutation(asked.filter(({ kind }) => kind === "review"));
  for (const [mutationId, attempts] of requests) {
    const found = stored.get(mutationId) ?? [];
    if (attempts.some(({ end }) => end === "ok") && found.length !== 1) {
      say(
        "every acknowledged decision is there exactly once",
        `review ${mutationId} is there ${found.length} times`,
      );
    }
    if (attempts.every(({ end }) => end === "fail") && found.length > 0) {
      say("what was refused did not happen", `review ${mutationId} was refused and is there`);
    }
  }
  const own = new Map(db.projects.map(({ id, allowsOwnApproval }) => [id, allowsOwnApproval]));
  const revisions = new Map(db.revisions.map((revision) => [revision.id, revision]));
  for (const review of db.reviews) {
    const request = requests.get(review.mutationId)?.[0];
    const name = `review ${review.mutationId}`;
    if (request === undefined) say("nothing is there that nobody asked for", `${name} was given by nobody`);
    else if (
      review.sourceRevisionId !== request.sourceRevisionId ||
      review.sourceSha256 !== request.sourceSha256 ||
      review.seenTargetRevisionId !== request.targetRevisionId
    ) {
      say(
        "every approval names the revisions that were seen",
        `${name} is about other texts than its reviewer saw`,
      );
    }
    const seen = revisions.get(review.seenTargetRevisionId);
    const stood = db.revisions.findLast(
      ({ segmentId, side, version }) =>
        segmentId === review.segmentId && side === "target" && version < review.version,
    );
    if (seen === undefined || seen.id !== stood?.id) {
      say(
        "every approval names the revisions that were seen",
        `${name} is about a text that did not stand there`,
      );
    }
    const target = revisions.get(review.targetRevisionId);
    if (review.decision === "approved_with_edits" ? target.parentId !== seen?.id : target.id !== seen?.id) {
      say("every approval names the revisions that were seen", `${name} decided about another text`);
    }
    if (target.sha256 !== review.targetSha256) {
      say("every approval names the revisions that were seen", `${name} has a wrong hash`);
    }
    if (
      review.decision !== "changes_requested" &&
      seen?.authorId === review.reviewerId &&
      ![...own.values()].some(Boolean)
    ) {
      say("nobody approves their own text", name);
    }
  }
}

/** A translation that is brought stands upon what was seen, all of it or nothing. */
function checkImports(asked, db, say) {
  const imported = groupBy(
    db.revisions.filter(({ origin }) => origin === "imported"),
    ({ text }) => text,
  );
  for (const [mutationId, attempts] of byMutation(asked.filter(({ kind }) => kind === "import"))) {
    const fills = attempts[0].fills.map(({ text, segments: [seen] }) => ({
      seen,
      found: imported.get(text) ?? [],
    }));
    const isThere = fills.filter(({ found }) => found.length > 0).length;
    const wasTold = attempts.some(({ end }) => end === "ok");
    const isRefused = attempts.every(({ end }) => end === "fail");
    if ((wasTold && isThere !== fills.length) || (isThere !== 0 && isThere !== fills.length)) {
      say(
        "an import happens whole or not at all",
        `import ${mutationId}: ${isThere} of ${fills.length} are there`,
      );
    }
    if (isRefused && isThere > 0) say("what was refused did not happen", `import ${mutationId}`);
    for (const { seen, found } of fills) {
      if (found.length > 1) {
        say("every acknowledged save is there exactly once", `import ${mutationId} is there twice`);
      }
      if (found.some(({ parentId }) => parentId !== seen.targetRevisionId)) {
        say("no import overwrites", `import ${mutationId} stands on a text that its preview did not show`);
      }
    }
  }
}

const writesOf = new Set([
  "segment.saved",
  "segment.restored",
  "segment.confirmed",
  "segment.reviewed",
  "segment.imported",
]);

/** The log is one chain, and holds one entry for each effect. */
function checkAudit(db, say) {
  for (const [projectId, chain] of groupBy(db.audit, (entry) => entry.projectId)) {
    let previous = null;
    for (const [at, entry] of chain.entries()) {
      const { seq, documentId, segmentId, actorId, kind, data } = entry;
      const text = canonical([
        previous,
        seq,
        projectId,
        documentId,
        segmentId,
        actorId,
        kind,
        data,
        entry.at.toISOString(),
      ]);
      if (seq !== at + 1 || entry.hash !== sha256(text)) {
        say("the log's chain verifies", `entry ${at + 1} of ${projectId}`);
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
      say("one entry in the log for each effect", `segment ${id}: ${version} writes, ${entries} entries`);
    }
  }
  const named = groupBy(
    db.audit.filter(({ kind }) => kind === "segment.saved"),
    ({ data }) => data.revisionId,
  );
  for (const { id, origin, side, version, mutationId } of db.revisions) {
    if (side !== "target" || origin !== "typed" || version === 0) continue;
    const isReview = db.reviews.some((review) => review.mutationId === mutationId);
    if (!isReview && (named.get(id)?.length ?? 0) !== 1) {
      say(
        "one entry in the log for each effect",
        `revision ${id} is named ${named.get(id)?.length ?? 0} times`,
      );
    }
  }
  const changes = db.audit
    .filter(({ kind }) => kind.startsWith("structure."))
    .map(({ data }) => data.changeId);
  for (const { id } of db.changes) {
    if (changes.filter((changeId) => changeId === id).length !== 1) {
      say("one entry in the log for each effect", `change ${id}`);
    }
  }
}

function canonical(value) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

/** Whoever was taken out, or has signed out, does nothing after that was acknowledged. */
function checkRights(asked, say) {
  for (const ending of asked.filter(
    ({ kind, end }) => ["remove", "sign_out"].includes(kind) && end === "ok",
  )) {
    const gone = ending.kind === "remove" ? ending.removed : ending.who;
    for (const request of asked) {
      if (request.who === gone && request.begun > ending.ended && request.end === "ok") {
        say("no write succeeds after a removal", `${request.kind} ${request.mutationId} by ${gone}`);
      }
    }
  }
}
