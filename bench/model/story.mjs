// What an engineer reads when a promise is broken: everything that people asked and were told about one segment, release or
// change, with what befell the servers meanwhile, and the rows as they stand.
import { readRequests } from "./requests.mjs";

const short = (id) => (typeof id === "string" ? id.slice(0, 8) : "none");
const seconds = (at) => `${(at / 1000).toFixed(3).padStart(9)} s`;

/** Lines of text. `about` is `{ segmentId, mutationId, userId }`, each where it is known. */
export function tellStory(history, db, about) {
  const asked = readRequests(history);
  const segmentId =
    about.segmentId ??
    asked.find(({ mutationId, segmentId: id }) => id && mutationId === about.mutationId)?.segmentId;
  const names = new Map(db.users.map(({ id, email }) => [id, email.split("@")[0]]));
  const isAbout = ({ who, removed, mutationId, segmentId: id, fills, segments }) =>
    (segmentId !== undefined &&
      [id, ...(segments ?? []), ...(fills ?? []).flatMap((fill) => fill.segments)].some(
        (each) => (each?.segmentId ?? each) === segmentId,
      )) ||
    (about.mutationId !== undefined && mutationId === about.mutationId) ||
    (about.userId !== undefined && (removed === about.userId || who === about.userId));
  const steps = asked.filter(isAbout).flatMap((request) => {
    const { id, who, server, kind, at, attempt, isRepeat } = request;
    const again = attempt > 0 || isRepeat ? " again" : "";
    const end = history[request.ended];
    return [
      [
        at,
        `#${id} ${names.get(who) ?? short(who)} asks${again} at ${portOf(server)}: ${kind} ${wordsOf(request)}`,
      ],
      end === undefined
        ? [Infinity, `#${id} was never answered`]
        : [end.at, `#${id} ${end.t} ${end.status} ${wordsOf({ ...end.answer, mutationId: undefined })}`],
    ];
  });
  const [from, to] = [Math.min(...steps.map(([at]) => at)), Math.max(...steps.map(([at]) => at))];
  const events = history
    .filter(({ t, what, at }) => t === "note" && /^(kill|start|cut)$/.test(what) && at >= from && at <= to)
    .map(({ at, what, server }) => [
      at,
      what === "cut" ? "CUT all connections" : `${what.toUpperCase()} ${portOf(server)}`,
    ]);
  return [
    ...[...steps, ...events].sort(([a], [b]) => a - b).map(([at, words]) => `${seconds(at)}  ${words}`),
    ...rowsOf(db, segmentId, about.mutationId, names),
  ];
}

function rowsOf(db, segmentId, mutationId, names) {
  const own = (rows) => rows.filter((row) => row.segmentId === segmentId);
  const segment = db.segments.find(({ id }) => id === segmentId);
  const by = (id) => names.get(id) ?? "nobody";
  return [
    ...(segment === undefined
      ? []
      : [
          `segment ${segmentId}: ${segment.status}, version ${segment.version}, number ${segment.number}, heads ${short(segment.sourceHeadId)} ${short(segment.targetHeadId)}, made by ${short(segment.madeById)}, retired by ${short(segment.retiredById)}`,
        ]),
    ...own(db.revisions).map(
      (each) =>
        `row  ${each.side} ${each.n} = ${short(each.id)} on ${short(each.parentId)}, version ${each.version}, ${each.origin} by ${by(each.authorId)}, mutation ${short(each.mutationId)}: ${each.text}`,
    ),
    ...own(db.confirmations).map(
      (each) =>
        `row  confirmation of ${short(each.targetRevisionId)}, version ${each.version}, by ${by(each.confirmedById)}`,
    ),
    ...own(db.reviews).map(
      (each) =>
        `row  review ${each.decision} of ${short(each.sourceRevisionId)} ${short(each.targetRevisionId)}, saw ${short(each.seenTargetRevisionId)}, version ${each.version}, by ${by(each.reviewerId)}`,
    ),
    ...db.audit
      .filter((each) => each.segmentId === segmentId && segmentId !== undefined)
      .map((each) => `log  ${each.seq} ${each.kind} by ${by(each.actorId)} ${JSON.stringify(each.data)}`),
    ...db.changes
      .filter(
        (each) =>
          each.id === segment?.madeById || each.id === segment?.retiredById || each.mutationId === mutationId,
      )
      .map((each) => `row  change ${short(each.id)} ${each.kind}, mutation ${short(each.mutationId)}`),
    ...db.releases
      .filter((each) => each.mutationId === mutationId)
      .map((each) => `row  release ${each.number} ${each.kind} ${each.id} by ${by(each.releasedById)}`),
  ];
}

const portOf = (server) => (server === undefined ? "" : `:${new URL(server).port}`);

/** What a request or an answer says, in short. */
function wordsOf(said) {
  const { base, revisionId, text, decision, targetRevisionId, mutationId, outcome, title, detail, status } =
    said ?? {};
  return [
    mutationId && `mutation ${short(mutationId)}`,
    base !== undefined && `on ${short(base)}`,
    decision,
    outcome,
    title,
    detail,
    targetRevisionId && `seen ${short(targetRevisionId)}`,
    revisionId && `revision ${short(revisionId)}`,
    typeof status === "string" && status,
    text && `“${text}”`,
  ]
    .filter(Boolean)
    .join(", ");
}
