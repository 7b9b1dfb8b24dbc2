// Splits and merges: no word is lost, and every segment knows what it came of.

import { groupBy } from "./group-by.mjs";
const ink = (text) => text.replaceAll(/\s/gu, "");

export function checkStructure(asked, db, say) {
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
  for (const { id, kind } of db.changes) {
    if (kind === "undone") continue;
    const made = db.segments.filter(({ madeById }) => madeById === id);
    const rows = lineage.get(id) ?? [];
    const parentIds = [...new Set(rows.map(({ parentId }) => parentId))];
    const orphans = made.filter((child) => !rows.some(({ childId }) => childId === child.id));
    if (rows.length === 0 || orphans.length > 0) {
      say("every segment knows what it came of", `change ${id} (${kind})`);
    }
    if (kind === "merged" && parentIds.length < 2) {
      say("every segment knows what it came of", `merge ${id} names one parent`);
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
        say("a split or merge loses no word", `change ${id} (${kind}): the ${side} is not conserved`);
      }
    }
    for (const parent of parents) {
      if (parent.retiredById === null) {
        say("a split or merge retires its parents", `segment ${parent.id} of change ${id}`);
      }
    }
  }
  for (const request of asked.filter(({ kind, end }) => ["split", "merge"].includes(kind) && end === "ok")) {
    const found = db.changes.filter(({ mutationId }) => mutationId === request.mutationId).length;
    if (found !== 1) {
      say("every acknowledged change is there exactly once", `${request.kind} ${request.mutationId}`);
    }
  }
  for (const [documentId, all] of groupBy(db.segments, (segment) => segment.documentId)) {
    const begun = all.filter(({ madeById }) => madeById === null).map(({ id }) => first.get(`source ${id}`));
    const now = all.filter(({ retiredById }) => retiredById === null);
    if (lettersOf(begun) !== lettersOf(now.map(({ id }) => first.get(`source ${id}`)))) {
      say("the article is conserved", `document ${documentId}`);
    }
    const numbers = now.map(({ number }) => number).sort((a, b) => a - b);
    if (numbers.some((number, at) => number !== at + 1)) {
      say("the article is conserved", `document ${documentId}: numbers`);
    }
  }
}

/** All characters in one order, since rows come in none. */
function lettersOf(texts) {
  return [...texts.map(ink).join("")].sort().join("");
}
