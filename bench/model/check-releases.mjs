// Releases: immutable, numbered, signed, and of what stood there at the place in the log that they name.
import { createPublicKey, verify } from "node:crypto";
import { unzipSync } from "fflate";
import { canonical } from "./canonical.mjs";
import { statusAt, storiesOf } from "./check-status.mjs";
import { writesOf } from "./check-log.mjs";
import { groupBy } from "./group-by.mjs";
import { sha256 } from "./sha256.mjs";

const formats = ["docx", "html", "json"];

export function checkReleases(history, asked, db, say) {
  checkRequests(asked, db, say);
  checkSequence(db, say);
  checkFiles(history, asked, db, say);
  checkContents(db, say);
}

/** Every acknowledged release is there once, made by who asked for it; what was refused is not there. */
function checkRequests(asked, db, say) {
  const stored = groupBy(db.releases, ({ mutationId }) => mutationId);
  const requests = groupBy(
    asked.filter(({ kind }) => kind === "release"),
    ({ mutationId }) => mutationId,
  );
  for (const [mutationId, attempts] of requests) {
    const { who, documentId, releaseKind } = attempts[0];
    const fault = (invariant, what) => say(invariant, `release ${mutationId} ${what}`, { mutationId });
    const found = stored.get(mutationId) ?? [];
    const acknowledged = attempts.filter(({ end }) => end === "ok");
    if (acknowledged.length > 0 && found.length !== 1) {
      fault("every acknowledged release is there exactly once", `is there ${found.length} times`);
    }
    if (attempts.every(({ end }) => end === "fail") && found.length > 0) {
      fault("what was refused did not happen", "was refused and is there");
    }
    for (const row of found) {
      if (row.documentId !== documentId || row.kind !== releaseKind || row.releasedById !== who) {
        fault("every acknowledged release is there exactly once", "is another one");
      }
      if (acknowledged.some(({ answer }) => answer.id !== row.id || answer.number !== row.number)) {
        fault("a retry gets the same answer", "was answered with another release");
      }
    }
  }
  for (const { mutationId } of db.releases) {
    if (!requests.has(mutationId)) say("nothing is there that nobody asked for", `release ${mutationId}`);
  }
}

/** Numbers without a gap, each signed, each naming the one before by its hash. */
function checkSequence(db, say) {
  for (const [documentId, releases] of groupBy(db.releases, (release) => release.documentId)) {
    for (const [at, row] of releases.entries()) {
      const fault = (what) =>
        say("every release is signed and follows the one before", `release ${row.number} ${what}`, {
          mutationId: row.mutationId,
        });
      const manifest = JSON.parse(row.manifest);
      const { id, number, kind, by, previous } = manifest.release;
      const before = releases[at - 1];
      if (row.number !== at + 1 || number !== row.number) fault(`is the ${at + 1}. of its document`);
      if (id !== row.id || kind !== row.kind || by.id !== row.releasedById) fault("says another of itself");
      if (manifest.document.id !== documentId) fault("says that it is of another document");
      const isAfter =
        before === undefined
          ? previous === null
          : previous?.number === before.number && previous.sha256 === sha256(before.manifest);
      if (!isAfter) fault("does not name the one before");
      if (row.manifest !== canonical(manifest)) fault("is not written as it is signed");
      const publicKey = Buffer.from(row.publicKey, "base64url");
      const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: row.publicKey }, format: "jwk" });
      const signature = Buffer.from(row.signature, "base64url");
      if (row.keyId !== sha256(publicKey) || !verify(null, Buffer.from(row.manifest), key, signature)) {
        fault("has a signature that does not verify");
      }
    }
  }
}

/** Each file is stored with its hash, carries its seal, and is the same whenever it is downloaded. */
function checkFiles(history, asked, db, say) {
  const rows = groupBy(db.files, ({ releaseId }) => releaseId);
  const releases = new Map(db.releases.map((release) => [release.id, release]));
  const told = new Map(
    asked.flatMap(({ kind, end, answer }) =>
      kind === "release" && end === "ok" ? [[answer.id, answer]] : [],
    ),
  );
  const same = "a release is the same byte for byte for ever";
  for (const { id, mutationId, manifest, signature, number } of db.releases) {
    const fault = (what) => say(same, `release ${number}: ${what}`, { mutationId });
    const files = rows.get(id) ?? [];
    if (
      files
        .map(({ format }) => format)
        .sort()
        .join() !== formats.join()
    ) {
      fault("files are missing");
    }
    for (const { format, bytes, size, sha256: hash } of files) {
      if (hash !== sha256(bytes) || size !== bytes.length) fault(`${format} is not what was hashed`);
      if (!textsOf(format, bytes).some((text) => text.includes(signature))) fault(`${format} has no seal`);
      const answered = told.get(id)?.files.find((file) => file.format === format);
      if (told.has(id) && answered?.sha256 !== hash) fault(`${format} was told with another hash`);
    }
    const json = files.find(({ format }) => format === "json");
    const isWhole = json !== undefined && canonical(JSON.parse(json.bytes.toString()).manifest) === manifest;
    if (!isWhole) fault("json holds another manifest");
  }
  for (const { releaseId, format, sha256: hash, told: heard } of history.filter(
    ({ what }) => what === "download",
  )) {
    const stored = rows.get(releaseId)?.find((file) => file.format === format);
    if (hash !== stored?.sha256 || hash !== heard) {
      say(same, `${format} of ${releaseId} came with other bytes`, {
        mutationId: releases.get(releaseId)?.mutationId,
      });
    }
  }
}

function textsOf(format, bytes) {
  if (format !== "docx") return [bytes.toString("utf8")];
  return Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString("utf8"));
}

/** The manifest is the document at the place in the log that it names, and what it says of approvals is so. */
function checkContents(db, say) {
  const byProject = groupBy(db.audit, ({ projectId }) => projectId);
  const projects = new Map(db.documents.map(({ id, projectId }) => [id, projectId]));
  const stories = storiesOf(db);
  const sources = new Map(
    db.revisions.filter(({ side }) => side === "source").map((revision) => [revision.segmentId, revision]),
  );
  for (const row of db.releases) {
    const manifest = JSON.parse(row.manifest);
    const fault = (what, segmentId) =>
      say("a release holds what stood there", `release ${row.number}: ${what}`, {
        mutationId: row.mutationId,
        segmentId,
      });
    const log = byProject.get(projects.get(row.documentId));
    const { seq, hash } = manifest.auditHead;
    const own = log.filter(({ kind, data }) => kind === "document.released" && data.releaseId === row.id);
    if (log[seq - 1]?.hash !== hash) fault("names a place that is not in the log");
    if (own.length !== 1 || own[0].seq <= seq) fault(`has ${own.length} entries in the log`);
    // Nothing happened in the document from the place that it names to its own entry.
    for (const until of [seq, (own[0]?.seq ?? seq + 1) - 1]) {
      checkMoment({ db, stories, sources, row, manifest, fault, log: log.slice(0, until) });
    }
    if (row.kind === "final" && manifest.blockers.length > 0) fault("is final with blockers");
  }
}

/** Holds a manifest against the document as it was after these entries of the log. */
function checkMoment({ db, stories, sources, row, manifest, fault, log }) {
  const live = liveSegments(db, row.documentId, log);
  const versions = groupBy(
    log.filter(({ kind }) => writesOf.has(kind)),
    ({ segmentId }) => segmentId,
  );
  const held = manifest.segments.map(({ id }) => id);
  if (held.toSorted().join() !== [...live].sort().join()) fault(`holds other segments than at ${log.length}`);
  if (manifest.segments.some(({ number }, at) => number !== at + 1)) fault("is out of order");
  for (const segment of manifest.segments) {
    const { id, number, source, status, approvals } = segment;
    const story = stories.get(id);
    const version = versions.get(id)?.length ?? 0;
    const target = story.targets.findLast((revision) => revision.version <= version);
    if (!isOf(source, sources.get(id)) || !isOf(segment.target, target)) {
      fault(`segment ${number} is another text than stood there at ${log.length}`, id);
    }
    if (status !== statusAt(story, version)) {
      fault(`segment ${number} was not ${status} at ${log.length}`, id);
    }
    for (const approval of approvals) {
      const review = story.reviews.find((each) => each.id === approval.reviewId);
      const isThere =
        review !== undefined &&
        review.version <= version &&
        review.decision === approval.decision &&
        review.reviewerId === approval.approver.id &&
        review.sourceRevisionId === source.revisionId &&
        review.targetRevisionId === segment.target.revisionId &&
        review.targetSha256 === approval.targetSha256;
      if (!isThere) fault(`segment ${number} tells of an approval that is not so`, id);
    }
    if (row.kind === "final" && (status !== "approved" || approvals.length === 0)) {
      fault(`segment ${number} of a final release is not approved`, id);
    }
  }
}

/** Whether a manifest tells of this stored revision, or both of none. */
function isOf(told, stored) {
  if (told === null || stored === undefined) return told === null && stored === undefined;
  return told.revisionId === stored.id && told.text === stored.text && told.chainHash === stored.chainHash;
}

/** The segments that stood in a document after these entries of the log. */
function liveSegments(db, documentId, log) {
  const own = new Set(db.segments.filter((each) => each.documentId === documentId).map(({ id }) => id));
  const live = new Set(
    db.segments.filter(({ id, madeById }) => own.has(id) && madeById === null).map(({ id }) => id),
  );
  const lineage = groupBy(db.lineage, ({ changeId }) => changeId);
  for (const { kind, data } of log) {
    if (!kind.startsWith("structure.")) continue;
    for (const { parentId } of lineage.get(data.changeId) ?? []) live.delete(parentId);
    for (const { childId } of lineage.get(data.changeId) ?? []) if (own.has(childId)) live.add(childId);
  }
  return live;
}
