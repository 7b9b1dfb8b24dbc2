import "server-only";
import { randomUUID } from "node:crypto";
import { countWords } from "@/lib/text/count-words";
import type { Transaction } from "../db/database";
import { linkRevision } from "./revisions";

/** Segments a statement. */
const atOnce = 2_000;

/** A segment that came with an article. */
export type NewSegment = {
  readonly blockId: string;
  readonly number: number;
  readonly text: string;
  readonly gap: string;
};

type Arrival = {
  readonly documentId: string;
  readonly sourceLanguage: string;
  readonly createdAt: Date;
  /** The change that brought them; without it the document begins with them. */
  readonly madeById?: string;
};

/** Stores segments with their first source revisions, and gives their ids in the order given. */
export async function insertSegments(
  tx: Transaction,
  { documentId, sourceLanguage, createdAt, madeById }: Arrival,
  segments: readonly NewSegment[],
): Promise<readonly string[]> {
  const ids = segments.map(() => randomUUID());
  for (let from = 0; from < segments.length; from += atOnce) {
    const own = ids.slice(from, from + atOnce);
    const arrived = segments.slice(from, from + atOnce);
    const revisions = arrived.map(({ text }, at) =>
      linkRevision({
        segmentId: own[at]!,
        side: "source",
        parent: null,
        text,
        authorId: null,
        origin: "imported",
        version: 0,
        mutationId: randomUUID(),
        createdAt,
      }),
    );
    // Columns as arrays: a row a statement, or a parameter a value, would take many times as long.
    await tx.$executeRaw`
      INSERT INTO "Segment" ("id", "documentId", "blockId", "number", "gap", "wordCount", "madeById")
      SELECT a."id", ${documentId}::uuid, a."blockId", a."number", a."gap", a."wordCount", ${madeById ?? null}::uuid
      FROM unnest(
        ${own}::uuid[], ${arrived.map(({ blockId }) => blockId)}::uuid[],
        ${arrived.map(({ number }) => number)}::int[], ${arrived.map(({ gap }) => gap)}::text[],
        ${arrived.map(({ text }) => countWords(text, sourceLanguage))}::int[]
      ) AS a("id", "blockId", "number", "gap", "wordCount")`;
    await tx.$executeRaw`
      INSERT INTO "Revision"
        ("id", "segmentId", "side", "n", "text", "sha256", "chainHash", "origin", "version", "mutationId", "createdAt")
      SELECT a."id", a."segmentId", 'source', 1, a."text", a."sha256", a."chainHash", 'imported', 0, a."mutationId",
        ${createdAt}::timestamptz
      FROM unnest(
        ${revisions.map(({ id }) => id)}::uuid[], ${own}::uuid[], ${arrived.map(({ text }) => text)}::text[],
        ${revisions.map(({ sha256 }) => sha256)}::text[], ${revisions.map(({ chainHash }) => chainHash)}::text[],
        ${revisions.map(({ mutationId }) => mutationId)}::uuid[]
      ) AS a("id", "segmentId", "text", "sha256", "chainHash", "mutationId")`;
    await tx.$executeRaw`
      UPDATE "Segment" s SET "sourceHeadId" = a."revisionId"
      FROM unnest(${own}::uuid[], ${revisions.map(({ id }) => id)}::uuid[]) AS a("id", "revisionId")
      WHERE s."id" = a."id"`;
  }
  return ids;
}
