import { groupBy } from "./group-by.mjs";

/** A translation that is brought stands upon what was seen, all of it or nothing. */
export function checkImports(asked, db, say) {
  const imported = groupBy(
    db.revisions.filter(({ origin }) => origin === "imported"),
    ({ text }) => text,
  );
  const requests = groupBy(
    asked.filter(({ kind }) => kind === "import"),
    ({ mutationId }) => mutationId,
  );
  for (const [mutationId, attempts] of requests) {
    const fault = (invariant, what, segmentId) =>
      say(invariant, `import ${mutationId} ${what}`, { mutationId, segmentId });
    const fills = attempts[0].fills.map(({ text, segments: [seen] }) => ({
      seen,
      found: imported.get(text) ?? [],
    }));
    const isThere = fills.filter(({ found }) => found.length > 0).length;
    const wasTold = attempts.some(({ end }) => end === "ok");
    const isRefused = attempts.every(({ end }) => end === "fail");
    if ((wasTold && isThere !== fills.length) || (isThere !== 0 && isThere !== fills.length)) {
      fault("an import happens whole or not at all", `is there with ${isThere} of ${fills.length}`);
    }
    if (isRefused && isThere > 0) fault("what was refused did not happen", "was refused and is there");
    for (const { seen, found } of fills) {
      const { segmentId, targetRevisionId } = seen;
      if (found.length > 1) {
        fault("every acknowledged save is there exactly once", "is there twice", segmentId);
      }
      if (found.some((revision) => revision.segmentId !== segmentId)) {
        fault("an import happens whole or not at all", "is there at another place", segmentId);
      }
      if (found.some(({ parentId }) => parentId !== targetRevisionId)) {
        fault("no import overwrites", "stands on a text that its preview did not show", segmentId);
      }
    }
  }
}
