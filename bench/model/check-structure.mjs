// Splits and merges: no word is lost, and every segment knows what it came of.

import { groupBy } from "./group-by.mjs";
const ink = (text) => text.replaceAll(/\s/gu, "");

export function checkStructure(history, asked, db, say) {
  const segments = new Map(db.segments.map((segment) => [segment.id, segment]));
  const revisions = new Map(db.revisions.map((revision) => [revision.id, revision]));
  const first = new Map(
    // What it was made with: a first text that somebody typed later is no part of that.
    db.revisions
      .filter(({ n, version }) => n === 1 && version === 0)
      .map((revision) => [`${revision.side} ${revision.segmentId}`, revision.text]),
  );
  const undone = new Set(db.changes.flatMap(({ undoesId }) => undoesId ?? []));
  const lineage = groupBy(db.lineage, ({ changeId }) => changeId);
  for (const { id, kind, mutationId } of db.changes) {
    if (kind === "undone") continue;
    const made = db.segments.filter(({ madeById }) => madeById === id);
    const aboutMade = { segmentId: made[0]?.id, mutationId };
    const rows = lineage.get(id) ?? [];
    const parentIds = [...new Set(rows.map(({ parentId }) => parentId))];
    const orphans = made.filter((child) => !rows.some(({ childId }) => childId === child.id));
    if (rows.length === 0 || orphans.length > 0) {
      say("every segment knows what it came of", `change ${id} (${kind})`, aboutMade);
    }
    if (kind === "merged" && parentIds.length < 2) {
      say("every segment knows what it came of", `merge ${id} names one parent`, aboutMade);
    }
    // After an undo the parents are live again and go on; until then they stand as they were taken out.
    if (undone.has(id)) continue;
    const parents = parentIds.map((parentId) => segments.get(parentId));
    for (const side of ["source", "target"]) {
      const headOf = (segment) =>
        revisions.get(side === "source" ? segment.sourceHeadId : segment.targetHeadId)?.text ?? "";
      const before = lettersOf(parents.map(headOf));
      const after = lettersOf(made.map((child) => first.get(`${side} ${child.id}`) ?? ""));
      if (before !== after) {
        say(
          "a split or merge loses no word",
          `change ${id} (${kind}): the ${side} is not conserved`,
          aboutMade,
        );
      }
    }
    for (const parent of parents) {
      if (parent.retiredById === null) {
        say("a split or merge retires its parents", `segment ${parent.id} of change ${id}`, {
          segmentId: parent.id,
        });
      }
    }
  }
  checkRequests(asked, db, say);
  checkArticles(history, db, first, say);
}

function checkRequests(asked, db, say) {
  const stored = groupBy(db.changes, ({ mutationId }) => mutationId);
  const requests = groupBy(
    asked.filter(({ kind }) => ["split", "merge", "undo"].includes(kind)),
    ({ mutationId }) => mutationId,
  );
  for (const [mutationId, attempts] of requests) {
    const { kind, segmentId } = attempts[0];
    const fault = (invariant, what) =>
      say(invariant, `${kind} ${mutationId} ${what}`, { mutationId, segmentId });
    const found = stored.get(mutationId) ?? [];
    const acknowledged = attempts.filter(({ end }) => end === "ok");
    if (acknowledged.length > 0 && found.length !== 1) {
      fault("every acknowledged change is there exactly once", `is there ${found.length} times`);
    }
    if (attempts.every(({ end }) => end === "fail") && found.length > 0) {
      fault("what was refused did not happen", "was refused and is there");
    }
    if (acknowledged.some(({ answer }) => found.some(({ id }) => id !== answer.changeId))) {
      fault("a retry gets the same answer", "was answered with another change");
    }
  }
  for (const { mutationId, kind } of db.changes) {
    if (!requests.has(mutationId)) say("nothing is there that nobody asked for", `${kind} ${mutationId}`);
  }
}

/** The live segments, in their order, are the article that came in, to the letter. */
function checkArticles(history, db, first, say) {
  for (const { documentId, text } of history.filter(({ what }) => what === "article")) {
    const now = db.segments
      .filter((each) => each.documentId === documentId && each.retiredById === null)
      .sort((a, b) => a.number - b.number);
    if (ink(text) !== ink(now.map(({ id }) => first.get(`source ${id}`)).join(""))) {
      say("the article is conserved", `document ${documentId}`);
    }
    if (now.some(({ number }, at) => number !== at + 1)) {
      say("the article is conserved", `document ${documentId}: its segments are not numbered in a row`);
    }
  }
}

/** All characters in one order, since rows come in none. */
function lettersOf(texts) {
  return [...texts.map(ink).join("")].sort().join("");
}
