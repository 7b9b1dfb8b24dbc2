import "server-only";
import { countWords } from "@/lib/text/count-words";
import { isBlank } from "@/lib/text/is-blank";
import type { RatedSegment } from "@/lib/quality/wmt-table";
import type { Transaction } from "../db/database";
import { live } from "./segments";

/** What is evaluated of a document: the segments that are translated, as they stand. */
export type Sample = {
  readonly segments: readonly (RatedSegment & {
    readonly sourceRevisionId: string;
    readonly targetRevisionId: string;
  })[];
  readonly sourceWords: number;
  readonly targetWords: number;
};

/** The caller has asked for the right to read. */
export async function readSample(
  db: Transaction,
  document: { readonly id: string; readonly sourceLanguage: string; readonly targetLanguage: string },
): Promise<Sample> {
  const text = { select: { id: true, text: true } } as const;
  const rows = await db.segment.findMany({
    where: { documentId: document.id, ...live, block: { role: { not: "boilerplate" } } },
    select: { id: true, number: true, sourceHead: text, targetHead: text },
    orderBy: { number: "asc" },
  });
  const segments = rows.flatMap(({ id, number, sourceHead, targetHead }) =>
    sourceHead === null || targetHead === null || isBlank(targetHead.text)
      ? []
      : [
          {
            id,
            number: number ?? 0,
            source: sourceHead.text,
            target: targetHead.text,
            sourceRevisionId: sourceHead.id,
            targetRevisionId: targetHead.id,
          },
        ],
  );
  const words = (side: "source" | "target", language: string) =>
    segments.reduce((sum, segment) => sum + countWords(segment[side], language), 0);
  return {
    segments,
    sourceWords: words("source", document.sourceLanguage),
    targetWords: words("target", document.targetLanguage),
  };
}
