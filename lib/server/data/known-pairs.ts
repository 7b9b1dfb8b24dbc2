import "server-only";
import type { SentencePair } from "@/lib/alignment/learn-lexicon";
import type { Transaction } from "../db/database";
import { live } from "./segments";

const most = 20_000;

/** What a project has confirmed or approved in these two languages, the latest first. The caller has asked for the right. */
export async function listKnownPairs(
  tx: Transaction,
  where: { readonly projectId: string; readonly sourceLanguage: string; readonly targetLanguage: string },
): Promise<readonly SentencePair[]> {
  const segments = await tx.segment.findMany({
    where: { ...live, status: { in: ["translated", "approved"] }, document: where },
    select: { sourceHead: { select: { text: true } }, targetHead: { select: { text: true } } },
    orderBy: { updatedAt: "desc" },
    take: most,
  });
  return segments.flatMap(({ sourceHead, targetHead }) =>
    sourceHead === null || targetHead === null ? [] : [{ source: sourceHead.text, target: targetHead.text }],
  );
}
