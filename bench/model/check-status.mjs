// Status and progress, worked out anew from the rows.

import { groupBy } from "./group-by.mjs";
const isBlank = (text) => text.trim() === "";

/** The status that a segment's own story leads to, by the rules of the house and not by its code. */
function statusOf(segment, rows) {
  const { targets, confirmations, reviews, parents } = rows;
  const decided = new Set(reviews.map(({ version }) => version));
  const first = targets.find(({ version }) => version === 0);
  let status = isBlank(first?.text ?? "")
    ? "not_started"
    : parents.includes("changes_requested")
      ? "changes_requested"
      : "draft";
  const steps = [
    ...targets
      .filter(({ version }) => version > 0 && !decided.has(version))
      .map(({ version, text }) => [
        version,
        (now) => (now === "changes_requested" ? now : isBlank(text) ? "not_started" : "draft"),
      ]),
    ...confirmations.map(({ version }) => [version, () => "translated"]),
    ...reviews.map(({ version, decision }) => [
      version,
      () => (decision === "changes_requested" ? decision : "approved"),
    ]),
  ];
  for (const [, step] of steps.sort(([a], [b]) => a - b)) status = step(status);
  return status;
}

export function checkStatuses(history, db, say) {
  const group = (rows) => groupBy(rows, ({ segmentId }) => segmentId);
  const targets = group(db.revisions.filter(({ side }) => side === "target"));
  const [confirmations, reviews] = [group(db.confirmations), group(db.reviews)];
  const parents = groupBy(db.lineage, ({ childId }) => childId);
  const proved = new Map();
  for (const segment of db.segments) {
    const rows = {
      targets: targets.get(segment.id) ?? [],
      confirmations: confirmations.get(segment.id) ?? [],
      reviews: reviews.get(segment.id) ?? [],
      parents: (parents.get(segment.id) ?? [])
        .filter(({ changeId }) => changeId === segment.madeById)
        .map(({ parentStatus }) => parentStatus),
    };
    const status = statusOf(segment, rows);
    proved.set(segment.id, status);
    if (segment.status !== status) {
      say(
        "every status equals its recomputation",
        `segment ${segment.id} is ${segment.status}, its rows prove ${status}`,
      );
    }
    if (segment.status !== "approved") continue;
    const last = rows.reviews.toSorted((a, b) => a.version - b.version).at(-1);
    if (last?.sourceRevisionId !== segment.sourceHeadId || last.targetRevisionId !== segment.targetHeadId) {
      say("approved holds only for the pair that was approved", `segment ${segment.id}`);
    }
  }
  for (const { documentId, counts } of history.filter(({ t, what }) => t === "note" && what === "progress")) {
    const live = db.segments.filter(
      (each) => each.documentId === documentId && each.retiredById === null && each.role !== "boilerplate",
    );
    for (const [status, told] of Object.entries(counts)) {
      const real = live.filter(({ id }) => proved.get(id) === status).length;
      if (told !== real) {
        say(
          "every progress figure equals its recomputation",
          `${documentId}: ${told} ${status} told, ${real} proved`,
        );
      }
    }
  }
}
