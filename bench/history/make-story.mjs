// A long story in a document: rows as the product writes them, laid in at once. Every trigger of the database looks at them.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { sha256 } from "../model/sha256.mjs";

/** What people do at a segment, over and over: three saves, a confirmation, a decision. */
const cycle = ["saved", "saved", "saved", "confirmed", "reviewed"];
/** Entries are so many seconds apart. */
const apart = 7;

/**
 * Lets `entries` things happen in a document, here and there in it, by several people. Returns the ids of those people and the
 * time of the first entry.
 */
export async function makeStory(databaseUrl, documentId, entries) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const segments = await readSegments(client, documentId);
    const people = await readPeople(client);
    const { rows: owner } = await client.query('SELECT "projectId"::text FROM "Document" WHERE "id" = $1', [
      documentId,
    ]);
    const rounds = Math.floor(entries / segments.length / cycle.length);
    const begun = Date.now() - entries * apart * 1000;
    const rows = { Revision: [], Confirmation: [], Review: [], AuditEvent: [] };
    let told = 0;
    for (let round = 0; round < rounds * cycle.length; round++) {
      // Neighbours are worked on one after another, each by somebody else than in the round before.
      for (const [at, segment] of segments.entries()) {
        const when = new Date(begun + told++ * apart * 1000);
        const event = actOn(rows, { segment, people, round, at, when, rounds });
        rows.AuditEvent.push({ ...event, projectId: owner[0].projectId, documentId, at: when });
      }
    }
    await client.query("BEGIN");
    for (const [table, own] of Object.entries(rows)) await insertAll(client, table, own);
    await client.query(
      `UPDATE "Segment" s SET "targetHeadId" = n."head", "version" = n."version", "status" = 'approved'
       FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS n("id", "head", "version") WHERE s."id" = n."id"`,
      [
        segments.map(({ id }) => id),
        segments.map(({ head }) => head.id),
        segments.map(({ version }) => version),
      ],
    );
    await client.query("COMMIT");
    await client.query("ANALYZE");
    return { people, begun, told };
  } finally {
    await client.end();
  }
}

/** Writes one act into the rows and returns what the log says of it. */
function actOn(rows, { segment, people, round, at, when, rounds }) {
  const kind = cycle[round % cycle.length];
  const turn = Math.floor(round / cycle.length);
  const translator = people.translators[(at + turn) % people.translators.length];
  const reviewer = people.reviewers[(at + turn) % people.reviewers.length];
  const common = {
    segmentId: segment.id,
    version: ++segment.version,
    mutationId: randomUUID(),
    createdAt: when,
  };
  if (kind === "saved") {
    const text = `${segment.source} as it reads after ${round} rounds, word ${at % 17}.`;
    const textHash = sha256(text);
    const parent = segment.head;
    const link = [parent?.chainHash ?? null, "target", textHash, translator, "typed", when.toISOString()];
    const head = {
      ...common,
      id: randomUUID(),
      side: "target",
      n: (parent?.n ?? 0) + 1,
      parentId: parent?.id ?? null,
      text,
      sha256: textHash,
      chainHash: sha256(JSON.stringify(link)),
      authorId: translator,
      origin: "typed",
    };
    segment.head = head;
    rows.Revision.push(head);
    const data = { revisionId: head.id, n: head.n, sha256: textHash };
    return { kind: "segment.saved", segmentId: segment.id, actorId: translator, data };
  }
  if (kind === "confirmed") {
    rows.Confirmation.push({
      ...common,
      id: randomUUID(),
      targetRevisionId: segment.head.id,
      confirmedById: translator,
    });
    const data = { revisionId: segment.head.id };
    return { kind: "segment.confirmed", segmentId: segment.id, actorId: translator, data };
  }
  const decision = turn === rounds - 1 ? "approved" : "changes_requested";
  rows.Review.push({
    ...common,
    id: randomUUID(),
    sourceRevisionId: segment.sourceHeadId,
    sourceSha256: segment.sourceSha256,
    targetRevisionId: segment.head.id,
    targetSha256: segment.head.sha256,
    seenTargetRevisionId: segment.head.id,
    decision,
    reason: decision === "approved" ? null : "Look again.",
    reviewerId: reviewer,
  });
  return { kind: "segment.reviewed", segmentId: segment.id, actorId: reviewer, data: { decision } };
}

async function insertAll(client, table, rows) {
  const columns = Object.keys(rows[0]);
  const names = columns.map((name) => `"${name}"`).join(", ");
  for (let at = 0; at < rows.length; at += 2_000) {
    await client.query(
      `INSERT INTO "${table}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
      [JSON.stringify(rows.slice(at, at + 2_000))],
    );
  }
}

async function readSegments(client, documentId) {
  const { rows } = await client.query(
    `SELECT s."id"::text, s."sourceHeadId"::text, r."sha256" AS "sourceSha256", r."text" AS "source"
     FROM "Segment" s JOIN "Revision" r ON r."id" = s."sourceHeadId"
     WHERE s."documentId" = $1 ORDER BY s."number"`,
    [documentId],
  );
  return rows.map((row) => ({ ...row, head: null, version: 0 }));
}

async function readPeople(client) {
  const { rows } = await client.query(
    `SELECT "userId"::text AS "id", "role"::text FROM "Membership" ORDER BY "userId"`,
  );
  const of = (role) => rows.filter((row) => row.role === role).map(({ id }) => id);
  return { translators: of("translator"), reviewers: of("reviewer") };
}
