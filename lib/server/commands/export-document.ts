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

export const exportDocumentInput = z.strictObject({
  documentId: z.uuid(),
  format: z.enum(["docx", "html"]),
  scope: z.enum(["as_it_stands", "approved_only"]).default("as_it_stands"),
});

export type ExportedFile = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
  /** For programs that know only ASCII names. */
  readonly asciiName: string;
};

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
  const stem =
    document.title
      .replaceAll(/[\p{C}"*/:<>?\\|]+/gu, " ")
      .trim()
      .slice(0, 80) || "document";
  const suffix = `${document.sourceLanguage}-${document.targetLanguage}${scope === "as_it_stands" ? "-draft" : ""}`;
  const name = `${stem} (${suffix}).${format}`;
  return {
    bytes,
    mediaType: formatOf(format).mediaType,
    name,
    asciiName: name.replaceAll(/[^\x20-\x7e]/g, "_"),
  };
}
