// The history as requests: what was asked, when, and how it ended.

/** Each request with its end and its place in time; one that was never answered ends unknown, after everything. */
export function readRequests(history) {
  const requests = new Map();
  for (const [at, line] of history.entries()) {
    if (line.t === "invoke") requests.set(line.id, { ...line, begun: at, end: "unknown", ended: Infinity });
    else if (line.t !== "note") {
      Object.assign(requests.get(line.id), {
        end: line.t,
        ended: at,
        status: line.status,
        answer: line.answer,
      });
    }
  }
  return [...requests.values()];
}

/** How much was done, from the history alone. */
export function countWork(history) {
  const asked = readRequests(history);
  const decided = (test) =>
    count(({ kind, end, decision }) => kind === "review" && end === "ok" && test(decision));
  const noted = (name) => history.filter(({ t, what }) => t === "note" && what === name).length;
  const count = (test) => asked.filter(test).length;
  const ok = (kind) => count((request) => request.kind === kind && request.end === "ok");
  const endings = asked.filter(({ kind, end }) => ["remove", "sign_out"].includes(kind) && end === "ok");
  return {
    people: new Set(asked.map(({ who }) => who)).size,
    saves: ok("save"),
    conflicts: count(({ kind, status }) => kind === "save" && status === 412),
    unknown: count(({ end }) => end === "unknown"),
    retries: count(({ attempt, isRepeat }) => attempt > 0 || isRepeat === true),
    confirmations: ok("confirm"),
    approvals: decided((decision) => decision !== "changes_requested"),
    sentBack: decided((decision) => decision === "changes_requested"),
    staleReviews: count(({ kind, isStale, end }) => kind === "review" && isStale && end === "fail"),
    splits: ok("split"),
    merges: ok("merge"),
    undos: ok("undo"),
    imports: ok("import"),
    staleImports: count(({ kind, isStale, end }) => kind === "import" && isStale && end === "fail"),
    drafts: count(
      ({ kind, end, releaseKind }) => kind === "release" && end === "ok" && releaseKind === "draft",
    ),
    finals: count(
      ({ kind, end, releaseKind }) => kind === "release" && end === "ok" && releaseKind === "final",
    ),
    refusedReleases: count(({ kind, end }) => kind === "release" && end === "fail"),
    downloads: noted("download"),
    reads: noted("read"),
    endings: endings.length,
    afterEndings: count(({ who, begun }) =>
      endings.some(
        (ending) => (ending.kind === "remove" ? ending.removed : ending.who) === who && begun > ending.ended,
      ),
    ),
    kills: noted("kill"),
    cuts: noted("cut"),
  };
}
