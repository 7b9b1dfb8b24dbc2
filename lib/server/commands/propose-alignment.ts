import "server-only";
import * as z from "zod";
import { learnLexicon } from "@/lib/alignment/learn-lexicon";
import { proposeMending } from "@/lib/alignment/mending/mending";
import type { AlignmentProposal } from "@/lib/alignment/mending/plan-import";
import { joinerFor } from "@/lib/text/joiner";
import { transact } from "../db/database";
import { allowInDocument } from "../data/documents";
import { listKnownPairs } from "../data/known-pairs";
import { findRules } from "../data/segmentation";
import { getWorkbench } from "../data/workbench";
import type { Viewer } from "../viewer";
import { readGivenArticle } from "./create-document";

export const proposeAlignmentInput = z.strictObject({
  documentId: z.uuid(),
  format: z.enum(["text", "markdown"]),
});

/** Which sentences of a given translation belong to which segments; nothing is stored. */
export async function proposeAlignment(
  viewer: Viewer,
  { documentId, format }: z.infer<typeof proposeAlignmentInput>,
  bytes: Uint8Array,
): Promise<AlignmentProposal> {
  const { projectId, rules } = await transact(async (tx) => {
    const allowed = await allowInDocument(tx, viewer, "translate", documentId);
    return { projectId: allowed.projectId, ...(await findRules(tx, allowed.projectId)) };
  });
  const { document } = await getWorkbench(viewer, documentId);
  const { sourceLanguage, targetLanguage } = document;
  const { blocks } = readGivenArticle(bytes, format, targetLanguage, rules);
  const pairs = await transact((tx) => listKnownPairs(tx, { projectId, sourceLanguage, targetLanguage }));
  const sources = document.blocks
    .filter(({ role }) => role !== "boilerplate")
    .flatMap((block) =>
      block.segments.map(({ id, number, status, source, target }) => ({
        id,
        number,
        status,
        sourceRevisionId: source.revisionId,
        text: source.text,
        target: target && { revisionId: target.revisionId, text: target.text },
      })),
    );
  const mending = proposeMending(
    sources.map(({ text }) => text),
    blocks,
    {
      sourceLanguage,
      targetLanguage,
      lexicon: learnLexicon(pairs, { source: sourceLanguage, target: targetLanguage }),
      joiner: joinerFor(targetLanguage),
    },
  );
  return { sources, mending };
}
