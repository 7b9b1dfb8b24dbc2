import "server-only";
import * as z from "zod";
import { writeDocx } from "@/lib/formats/docx/write";
import { writeHtml } from "@/lib/formats/html/write";
import { formatOf } from "@/lib/formats/registry";
import { transact } from "../db/database";
import { allowInDocument } from "../data/documents";
import { recordEvent } from "../data/events";
import { getBilingual } from "../data/workbench";
import type { Viewer } from "../viewer";
import { fileNameOf, type ExportedFile } from "./exported-file";

export const exportDocumentInput = z.strictObject({
  documentId: z.uuid(),
  format: z.enum(["docx", "html"]),
  scope: z.enum(["as_it_stands", "approved_only"]).default("as_it_stands"),
});

/** The bilingual document as a file, and a line in the log that it left the house. */
export async function exportDocument(
  viewer: Viewer,
  { documentId, format, scope }: z.infer<typeof exportDocumentInput>,
): Promise<ExportedFile> {
  const document = await getBilingual(viewer, documentId, scope);
  const bytes = format === "docx" ? await writeDocx(document) : new TextEncoder().encode(writeHtml(document));
  await transact(async (tx) => {
    const { projectId } = await allowInDocument(tx, viewer, "export", documentId);
    await recordEvent(tx, viewer, {
      kind: "document.exported",
      projectId,
      documentId,
      data: { format, scope },
    });
  });
  const suffix = `${document.sourceLanguage}-${document.targetLanguage}${scope === "as_it_stands" ? "-draft" : ""}`;
  return {
    bytes,
    mediaType: formatOf(format).mediaType,
    ...fileNameOf(document.title, `(${suffix}).${format}`),
  };
}
