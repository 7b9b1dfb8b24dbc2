// Status and progress, worked out anew from the rows.
import { groupBy } from "./group-by.mjs";

const isBlank = (text) => text.trim() === "";

/** For each segment what its status is made of. */
export function storiesOf(db) {
  const group = (rows) => groupBy(rows, ({ segmentId }) => segmentId);
  const targets = group(db.revisions.filter(({ side }) => side === "target"));
  const [confirmations, reviews] = [group(db.confirmations), group(db.reviews)];
  const parents = groupBy(db.lineage, ({ childId }) => childId);
  return new Map(
    db.segments.map(({ id, madeById }) => [
      id,
      {
        targets: targets.get(id) ?? [],
        confirmations: confirmations.get(id) ?? [],
        reviews: (reviews.get(id) ?? []).toSorted((a, b) => a.version - b.version),
        parents: (parents.get(id) ?? [])
          .filter(({ changeId }) => changeId === madeById)
          .map(({ parentStatus }) => parentStatus),
      },
    ]),
  );
}

/** The status that a segment's own story leads to by a version, by the rules of the house and not by its code. */
export function statusAt({ targets, confirmations, reviews, parents }, last = Infinity) {
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
  ].filter(([version]) => version <= last);
  for (const [, step] of steps.sort(([a], [b]) => a - b)) status = step(status);
  return status;
}

/** Returns what each segment's status is proved to be. */
export function checkStatuses(db, say) {
  const stories = storiesOf(db);
  const proved = new Map();
  for (const { id, status, sourceHeadId, targetHeadId } of db.segments) {
    const story = stories.get(id);
    proved.set(id, statusAt(story));
    if (status !== proved.get(id)) {
      say(
        "every status equals its recomputation",
        `segment ${id} is ${status}, its rows prove ${proved.get(id)}`,
        { segmentId: id },
      );
    }
    const last = story.reviews.at(-1);
    const isOfHeads = last?.sourceRevisionId === sourceHeadId && last.targetRevisionId === targetHeadId;
    if (status === "approved" && !isOfHeads) {
      say("approved holds only for the pair that was approved", `segment ${id}`, { segmentId: id });
    }
  }
  return proved;
}

/** What each server told of how far the documents are. */
export function checkProgress(history, db, proved, say) {
  for (const { server, documentId, counts } of history.filter(({ what }) => what === "progress")) {
    const live = db.segments.filter(
      (each) => each.documentId === documentId && each.retiredById === null && each.role !== "boilerplate",
    );
    const real = { not_started: 0, draft: 0, translated: 0, changes_requested: 0, approved: 0 };
    for (const { id } of live) real[proved.get(id)]++;
    for (const [status, told] of Object.entries(counts)) {
      if (told !== real[status]) {
        say(
          "every progress figure equals its recomputation",
          `${server} tells of ${told} ${status} in ${documentId}, the rows prove ${real[status]}`,
        );
      }
    }
  }
}
