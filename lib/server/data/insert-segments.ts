import "server-only";
import { randomUUID } from "node:crypto";
import { countWords } from "@/lib/text/count-words";
import type { Transaction } from "../db/database";
import { linkRevision } from "./revisions";

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
  await tx.segment.createMany({
    data: segments.map(({ text, ...place }, at) => ({
      ...place,
      id: ids[at]!,
      documentId,
      wordCount: countWords(text, sourceLanguage),
      ...(madeById === undefined ? {} : { madeById }),
    })),
  });
  await tx.revision.createMany({
    data: segments.map(({ text }, at) =>
      linkRevision({
        segmentId: ids[at]!,
        side: "source",
        parent: null,
        text,
        authorId: null,
        origin: "imported",
        version: 0,
        mutationId: randomUUID(),
        createdAt,
      }),
    ),
  });
  await tx.$executeRaw`
    UPDATE "Segment" s SET "sourceHeadId" = r."id" FROM "Revision" r
    WHERE s."id" = ANY(${ids}::uuid[]) AND r."segmentId" = s."id" AND r."side" = 'source'`;
  return ids;
}
