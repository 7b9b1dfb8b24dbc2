import "server-only";
import * as z from "zod";
import { countChoices } from "@/lib/quality/evaluation";
import { writeAgreement } from "@/lib/quality/agreement-table";
import { writeWmt } from "@/lib/quality/wmt-table";
import { allowInDocument, findDocumentHead } from "../data/documents";
import { loadEvaluation } from "../data/evaluation-views";
import { findStandingProfile } from "../data/quality-profiles";
import { judge } from "../data/quality-view";
import { client } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { fileNameOf, type ExportedFile } from "./exported-file";

export const exportRatingsInput = z.strictObject({
  documentId: z.uuid(),
  counts: z.enum(countChoices).default("all"),
});

/** The errors of a document in the columns of WMT. */
export async function exportRatings(
  viewer: Viewer,
  { documentId, counts }: z.infer<typeof exportRatingsInput>,
): Promise<ExportedFile> {
  const db = await client();
  const { projectId } = await allowInDocument(db, viewer, "export", documentId);
  const profile = await findStandingProfile(db, projectId);
  const { rows } = await judge(db, viewer, { documentId, counts, profile });
  const { title } = await findDocumentHead(db, documentId);
  return {
    bytes: new TextEncoder().encode(writeWmt(rows)),
    mediaType: "text/tab-separated-values; charset=utf-8",
    ...fileNameOf(title, "ratings.tsv"),
  };
}

/** How far two raters agreed, as a table. */
export async function exportAgreement(
  viewer: Viewer,
  { evaluationId }: { readonly evaluationId: string },
): Promise<ExportedFile> {
  const { agreement, documentId } = await loadEvaluation(viewer, { evaluationId });
  if (agreement === null) refuse("invalid", say("evaluation_blind"));
  const { title } = await findDocumentHead(await client(), documentId);
  return {
    bytes: new TextEncoder().encode(writeAgreement(agreement)),
    mediaType: "text/csv; charset=utf-8",
    ...fileNameOf(title, "agreement.csv"),
  };
}
