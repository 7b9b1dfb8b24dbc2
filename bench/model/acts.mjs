// What people do in the model: each act looks at a segment as a screen would, and writes upon what it saw.
import { insist, read, write } from "./call.mjs";
import { sleep } from "./random.mjs";
import { sha256 } from "./sha256.mjs";

/** The live segments of a document as they are now; null where that cannot be had. */
export async function listSegments(desk, documentId) {
  const server = desk.random.pick(desk.servers);
  const answer = await read(desk.history, server, desk.person, `/api/v1/documents/${documentId}`);
  return answer === null ? null : answer.document.blocks.flatMap(({ segments }) => segments);
}

/** What a person's screen shows of one document. Who may not look any more still has the screen from before. */
async function chooseSegments(desk) {
  // The short article is mostly left to whoever sees it through.
  const documentId = desk.random.next() < 0.01 ? desk.briefId : desk.random.pick(desk.documentIds);
  const segments = await listSegments(desk, documentId);
  if (segments !== null && segments.length > 0) desk.person.screen = { documentId, segments };
  return desk.person.screen ?? null;
}

const spices = ["", " 50.000", " naïve", " 你好", " עברית", " 😀", " e\u0301".normalize("NFC")];

/** Told apart from every other text by a word of its own; names of all scripts go with it. */
export function newText(desk, segment, spice = desk.random.pick(spices)) {
  const word = Array.from({ length: 16 }, () => String.fromCharCode(97 + desk.random.between(0, 25))).join(
    "",
  );
  const end = segment.source.text.endsWith(".") ? "." : "";
  return `${segment.source.text.split(" ")[0]} ${word}${spice}${end}`;
}

export function saving(desk, segment, text) {
  const base = segment.target?.revisionId ?? null;
  const mutationId = desk.random.uuid();
  return {
    act: { kind: "save", mutationId, segmentId: segment.id, base, sha256: sha256(text), text },
    request: {
      method: "PUT",
      address: `/api/v1/segments/${segment.id}/target`,
      headers: { "If-Match": `"${base ?? "none"}"` },
      body: { text, mutationId },
    },
  };
}

export async function confirm(desk, segmentId, revisionId) {
  const mutationId = desk.random.uuid();
  const act = { kind: "confirm", mutationId, segmentId, revisionId };
  const request = {
    address: `/api/v1/segments/${segmentId}/confirmations`,
    body: { revisionId, mutationId },
  };
  return insist(desk.history, desk.servers, desk.person, desk.random, act, request);
}

export async function save(desk, { pause = 0, patience } = {}) {
  const chosen = await chooseSegments(desk);
  if (chosen === null) return;
  const segment = desk.random.hot(chosen.segments);
  if (pause > 0) await sleep(pause);
  const { act, request } = saving(desk, segment, newText(desk, segment));
  const sent = patience === undefined ? request : { ...request, patience };
  const outcome = await insist(desk.history, desk.servers, desk.person, desk.random, act, sent);
  if (outcome.t === "ok" && desk.random.next() < 0.6) {
    await confirm(desk, segment.id, outcome.answer.revisionId);
  }
}

/** The same save again after it was answered, as a screen does that did not hear the answer. */
export async function saveTwice(desk) {
  const chosen = await chooseSegments(desk);
  if (chosen === null) return;
  const segment = desk.random.pick(chosen.segments);
  const { act, request } = saving(desk, segment, newText(desk, segment));
  const first = await insist(desk.history, desk.servers, desk.person, desk.random, act, request);
  if (first.t !== "ok") return;
  await sleep(desk.random.between(0, 1500));
  await insist(desk.history, desk.servers, desk.person, desk.random, { ...act, isRepeat: true }, request);
}

/** `isStale`: what was seen is held for a while, so that others may write in between. */
export async function review(desk, { decision, isStale = false }) {
  const chosen = await chooseSegments(desk);
  if (chosen === null) return;
  const waiting = chosen.segments.filter(({ status }) => status === "translated");
  if (waiting.length === 0) return;
  const segment = desk.random.hot(waiting);
  if (isStale) await replaceUnseen(desk, segment);
  await decideOn(desk, segment, decision, isStale);
}

/** A decision on the pair that a screen shows. */
export async function decideOn(desk, segment, decision, isStale = false) {
  const mutationId = desk.random.uuid();
  const seen = {
    sourceRevisionId: segment.source.revisionId,
    sourceSha256: sha256(segment.source.text),
    targetRevisionId: segment.target.revisionId,
    targetSha256: sha256(segment.target.text),
  };
  const text = decision === "approved_with_edits" ? newText(desk, segment) : undefined;
  const reason = decision === "changes_requested" ? "Look again." : "";
  const act = { kind: "review", mutationId, segmentId: segment.id, decision, ...seen, text, isStale };
  const request = {
    address: `/api/v1/segments/${segment.id}/reviews`,
    body: { decision, ...seen, reason, mutationId, ...(text === undefined ? {} : { text }) },
  };
  await insist(desk.history, desk.servers, desk.person, desk.random, act, request);
}

/** A colleague writes and confirms another text while a reviewer still looks at the one before. */
async function replaceUnseen(desk, segment) {
  const colleague = { ...desk, person: desk.random.pick(desk.colleagues) };
  const { act, request } = saving(colleague, segment, newText(desk, segment));
  const saved = await insist(desk.history, desk.servers, colleague.person, desk.random, act, request);
  if (saved.t === "ok") await confirm(colleague, segment.id, saved.answer.revisionId);
}

export async function split(desk) {
  const chosen = await chooseSegments(desk);
  const long = chosen?.segments.filter(({ source }) => source.text.split(" ").length > 3) ?? [];
  if (long.length === 0) return;
  const segment = desk.random.pick(long);
  const spaces = [...segment.source.text.matchAll(/ (?=\S)/g)].map(({ index }) => index + 1);
  const sourceOffset = desk.random.pick(spaces);
  const mutationId = desk.random.uuid();
  const body = {
    sourceRevisionId: segment.source.revisionId,
    targetRevisionId: segment.target?.revisionId ?? null,
    sourceOffset,
    mutationId,
  };
  const act = { kind: "split", segmentId: segment.id, ...body };
  const request = { address: `/api/v1/segments/${segment.id}/split`, body };
  await afterwards(
    desk,
    chosen.documentId,
    await insist(desk.history, desk.servers, desk.person, desk.random, act, request),
  );
}

export async function merge(desk) {
  const chosen = await chooseSegments(desk);
  if (chosen === null || chosen.segments.length < 2) return;
  const at = desk.random.between(0, chosen.segments.length - 2);
  const segments = chosen.segments.slice(at, at + 2).map(seenOf);
  const mutationId = desk.random.uuid();
  const act = { kind: "merge", documentId: chosen.documentId, mutationId, segments };
  const request = {
    address: `/api/v1/documents/${chosen.documentId}/merges`,
    body: { segments, mutationId },
  };
  await afterwards(
    desk,
    chosen.documentId,
    await insist(desk.history, desk.servers, desk.person, desk.random, act, request),
  );
}

/** Now and then a change of the structure is taken back. */
async function afterwards(desk, documentId, outcome) {
  if (outcome.t !== "ok" || desk.random.next() > 0.4) return;
  await sleep(desk.random.between(0, 1000));
  const mutationId = desk.random.uuid();
  const { changeId } = outcome.answer;
  const act = { kind: "undo", documentId, mutationId, changeId };
  const request = { address: `/api/v1/documents/${documentId}/undo`, body: { changeId, mutationId } };
  await insist(desk.history, desk.servers, desk.person, desk.random, act, request);
}

function seenOf({ id, source, target }) {
  return { segmentId: id, sourceRevisionId: source.revisionId, targetRevisionId: target?.revisionId ?? null };
}

/** Brings translations for three segments; with `isStale` a colleague has written in one of them since. */
export async function bring(desk, { isStale = false } = {}) {
  const chosen = await chooseSegments(desk);
  if (chosen === null || chosen.segments.length < 3) return;
  const at = desk.random.between(0, chosen.segments.length - 3);
  const segments = chosen.segments.slice(at, at + 3);
  if (isStale) await replaceUnseen(desk, segments[0]);
  const fills = segments.map((segment) => ({ segments: [seenOf(segment)], text: newText(desk, segment) }));
  const mutationId = desk.random.uuid();
  const act = { kind: "import", documentId: chosen.documentId, mutationId, fills, isStale };
  const request = {
    address: `/api/v1/documents/${chosen.documentId}/translation`,
    body: { fills, mutationId },
  };
  await insist(desk.history, desk.servers, desk.person, desk.random, act, request);
}

/** The owner takes somebody out of the project, who does not stop working for that. */
export async function remove(desk, removed) {
  const act = { kind: "remove", removed: removed.userId, mutationId: desk.random.uuid() };
  const address = `/api/v1/projects/${desk.projectId}/members/${removed.userId}`;
  for (let attempt = 0; attempt < 8; attempt++) {
    const outcome = await write(
      desk.history,
      desk.random.pick(desk.servers),
      desk.person,
      { ...act, attempt },
      { method: "DELETE", address, body: {} },
    );
    if (outcome.t !== "unknown") return;
    await sleep(500);
  }
}

/** Somebody ends their sessions, and a browser that was left open goes on writing. */
export async function signOutEverywhere(desk) {
  const act = { kind: "sign_out", mutationId: desk.random.uuid() };
  const request = { method: "DELETE", address: "/api/v1/account/sessions", body: {} };
  await insist(desk.history, desk.servers, desk.person, desk.random, act, request);
}
