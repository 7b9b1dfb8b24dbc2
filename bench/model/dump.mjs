// Everything the checker asks of the database, read at one moment.
import pg from "pg";

const tables = {
  users: `SELECT "id"::text, "email" FROM "User"`,
  projects: `SELECT "id"::text, "allowsOwnApproval" FROM "Project"`,
  documents: `SELECT "id"::text, "projectId"::text FROM "Document"`,
  segments: `SELECT s."id"::text, s."documentId"::text, s."number", s."status"::text, s."version", s."sourceHeadId"::text,
    s."targetHeadId"::text, s."madeById"::text, s."retiredById"::text, s."wordCount", b."role"::text
    FROM "Segment" s JOIN "Block" b ON b."id" = s."blockId" ORDER BY s."documentId", s."number"`,
  revisions: `SELECT "id"::text, "segmentId"::text, "side"::text, "n", "parentId"::text, "text", "sha256", "chainHash",
    "authorId"::text, "origin"::text, "version", "mutationId"::text, "createdAt" FROM "Revision"
    ORDER BY "segmentId", "side", "n"`,
  confirmations: `SELECT "segmentId"::text, "targetRevisionId"::text, "confirmedById"::text, "version", "mutationId"::text
    FROM "Confirmation"`,
  reviews: `SELECT "id"::text, "segmentId"::text, "sourceRevisionId"::text, "sourceSha256", "targetRevisionId"::text,
    "targetSha256", "seenTargetRevisionId"::text, "decision"::text, "isOverride", "reviewerId"::text, "version", "mutationId"::text
    FROM "Review"`,
  changes: `SELECT "id"::text, "documentId"::text, "kind"::text, "undoesId"::text, "mutationId"::text
    FROM "StructureChange"`,
  lineage: `SELECT "changeId"::text, "parentId"::text, "childId"::text, "parentStatus"::text FROM "Lineage"`,
  releases: `SELECT r."id"::text, r."documentId"::text, r."number", r."kind"::text, r."manifest", r."signature", r."keyId",
    r."releasedById"::text, r."mutationId"::text, k."publicKey" FROM "Release" r JOIN "SigningKey" k ON k."id" = r."keyId"
    ORDER BY r."documentId", r."number"`,
  files: `SELECT "releaseId"::text, "format"::text, "bytes", "sha256", "size" FROM "ReleaseFile"`,
  audit: `SELECT "seq", "projectId"::text, "documentId"::text, "segmentId"::text, "actorId"::text, "kind", "data", "at",
    "hash" FROM "AuditEvent" ORDER BY "projectId", "seq"`,
};

/** What the checker's own connections are called, so that they are not cut with the others. */
export const judge = "judge";

export async function dump(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: judge });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const rows = {};
    for (const [name, statement] of Object.entries(tables)) rows[name] = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
