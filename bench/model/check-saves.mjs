import { groupBy } from "./group-by.mjs";

const once = "every acknowledged save is there exactly once";
const byMutation = (rows) => groupBy(rows, ({ mutationId }) => mutationId);

/** Every acknowledged save is there exactly once, upon the text it was typed on; what was refused is not there. */
export function checkSaves(asked, db, say) {
  const stored = byMutation(db.revisions);
  const targets = db.revisions.filter(({ side }) => side === "target");
  const sameText = groupBy(
    targets.filter(({ origin }) => origin === "typed"),
    ({ text }) => text,
  );
  for (const [mutationId, attempts] of byMutation(asked.filter(({ kind }) => kind === "save"))) {
    const { who, segmentId, base, text, sha256: hash } = attempts[0];
    const fault = (invariant, what) =>
      say(invariant, `save ${mutationId} ${what}`, { segmentId, mutationId });
    const found = stored.get(mutationId) ?? [];
    const acknowledged = attempts.filter(({ end }) => end === "ok");
    const copies = sameText.get(text)?.length ?? 0;
    if (acknowledged.length > 0 && found.length !== 1) fault(once, `is there ${found.length} times`);
    if (copies > 1) fault(once, `has its text there ${copies} times`);
    if (attempts.every(({ end }) => end === "fail") && found.length > 0) {
      fault("what was refused did not happen", "was refused and is there");
    }
    for (const revision of found) {
      if (revision.segmentId !== segmentId || revision.sha256 !== hash || revision.text !== text) {
        fault(once, "is there with another text or place");
      }
      if (revision.parentId !== base) {
        fault("no save overwrites another", `was typed on ${base} and stands on ${revision.parentId}`);
      }
      if (acknowledged.some(({ answer }) => answer.revisionId !== revision.id)) {
        fault("a retry gets the same answer", "was answered with another revision");
      }
      if (who !== revision.authorId) fault("a save is its author's", "has another author");
    }
  }
  const known = new Set(asked.flatMap(({ mutationId }) => mutationId ?? []));
  for (const { id, mutationId, origin, version, segmentId } of targets) {
    if (origin === "typed" && version > 0 && !known.has(mutationId)) {
      say("nothing is there that nobody asked for", `revision ${id} was typed by nobody`, { segmentId });
    }
  }
}

/** A confirmation is about the text that was seen, and is there once where it was acknowledged. */
export function checkConfirmations(asked, db, say) {
  const stored = byMutation(db.confirmations);
  const requests = byMutation(asked.filter(({ kind }) => kind === "confirm"));
  for (const [mutationId, attempts] of requests) {
    const { segmentId, revisionId, who } = attempts[0];
    const fault = (invariant, what) =>
      say(invariant, `confirmation ${mutationId} ${what}`, { segmentId, mutationId });
    const found = stored.get(mutationId) ?? [];
    if (attempts.some(({ end }) => end === "ok") && found.length !== 1) {
      fault("every acknowledged decision is there exactly once", `is there ${found.length} times`);
    }
    if (attempts.every(({ end }) => end === "fail") && found.length > 0) {
      fault("what was refused did not happen", "was refused and is there");
    }
    for (const { targetRevisionId, confirmedById } of found) {
      if (targetRevisionId !== revisionId || confirmedById !== who) {
        fault("every confirmation names the text that was seen", `is about ${targetRevisionId}`);
      }
    }
  }
  for (const { mutationId, segmentId } of db.confirmations) {
    if (!requests.has(mutationId)) {
      say("nothing is there that nobody asked for", `confirmation ${mutationId} was given by nobody`, {
        segmentId,
      });
    }
  }
}
