// Releases in the model: drafts of articles that everybody works on, final ones of a short one that somebody sees through,
// and downloads by whoever likes.
import { confirm, decideOn, listSegments, newText, saving } from "./acts.mjs";
import { insist, readBytes } from "./call.mjs";
import { sha256 } from "./sha256.mjs";

export const formats = ["docx", "html", "json"];

/** `desk.released` is what everybody has heard of: `[{ id, files }]`. */
async function release(desk, documentId, kind, patience) {
  const mutationId = desk.random.uuid();
  const act = { kind: "release", mutationId, documentId, releaseKind: kind };
  const request = { address: `/api/v1/documents/${documentId}/releases`, body: { kind, mutationId } };
  const sent = patience === undefined ? request : { ...request, patience };
  const outcome = await insist(desk.history, desk.servers, desk.person, desk.random, act, sent);
  if (outcome.t !== "ok") return;
  desk.released.push(outcome.answer);
  await fetchFile(desk, outcome.answer, desk.random.pick(formats));
}

export const releaseDraft = (desk) =>
  release(
    desk,
    desk.random.pick([...desk.documentIds, desk.briefId]),
    "draft",
    // Now and then the answer is given up while the files are written.
    desk.random.next() < 0.3 ? desk.random.between(20, 150) : undefined,
  );

/** Has a short article translated, confirmed and approved, segment by segment, and releases it as final. */
export async function finish(desk) {
  const segments = await listSegments(desk, desk.briefId);
  if (segments === null) return;
  const translator = { ...desk, person: desk.random.pick(desk.colleagues) };
  const reviewer = { ...desk, person: desk.random.pick(desk.reviewers) };
  for (const segment of segments.filter(({ status }) => status !== "approved")) {
    const text = newText(desk, segment, "");
    const { act, request } = saving(translator, segment, text);
    const saved = await insist(desk.history, desk.servers, translator.person, desk.random, act, request);
    if (saved.t !== "ok") continue;
    const target = { revisionId: saved.answer.revisionId, text };
    await confirm(translator, segment.id, target.revisionId);
    await decideOn(reviewer, { ...segment, target }, "approved");
  }
  await release(desk, desk.briefId, "final");
}

/** A file as anybody gets it, by the hash of its bytes. */
async function fetchFile(desk, { id, files }, format) {
  const server = desk.random.pick(desk.servers);
  const bytes = await readBytes(desk.history, server, desk.person, `/api/v1/releases/${id}/files/${format}`);
  if (bytes === null) return;
  desk.history.note("download", {
    who: desk.person.userId,
    releaseId: id,
    format,
    told: files.find((file) => file.format === format)?.sha256,
    sha256: sha256(bytes),
  });
}

export async function download(desk) {
  if (desk.released.length === 0) return;
  await fetchFile(desk, desk.random.pick(desk.released), desk.random.pick(formats));
}

/** Once everything is quiet: every file of every release, from both servers. */
export async function downloadAll(desk) {
  for (const server of desk.servers) {
    for (const released of desk.released) {
      for (const format of formats) await fetchFile({ ...desk, servers: [server] }, released, format);
    }
  }
}
