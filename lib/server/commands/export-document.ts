import "server-only";
import * as z from "zod";
import type { BilingualDocument } from "@/lib/document/bilingual";
import { writeDocx } from "@/lib/formats/docx/write";
import { exchangeFormats } from "@/lib/formats/exchange/exchange-formats";
import { exchangeOf } from "@/lib/formats/exchange/of-bilingual";
import { writeHtml } from "@/lib/formats/html/write";
import { formatOf, writableFormatIds, type WritableFormatId } from "@/lib/formats/registry";
import { transact } from "../db/database";
import { allowInDocument } from "../data/documents";
import { findNewestSeq } from "../data/moments";
import { recordEvent } from "../data/events";
import { getBilingual } from "../data/workbench";
import type { Viewer } from "../viewer";
import { fileNameOf, type ExportedFile } from "./exported-file";

export const exportDocumentInput = z.strictObject({
  documentId: z.uuid(),
  format: z.enum(writableFormatIds),
  scope: z.enum(["as_it_stands", "approved_only"]).default("as_it_stands"),
});

/** The bilingual document as a file, and a line in the log that it left the house. */
export async function exportDocument(
  viewer: Viewer,
  { documentId, format, scope }: z.infer<typeof exportDocumentInput>,
): Promise<ExportedFile> {
  // Before the texts are read: whatever comes between is newer than the file says, and is told as newer when it comes back.
  const seq = await findNewestSeq(viewer, documentId);
  const document = await getBilingual(viewer, documentId, scope);
  const bytes = await write(document, format, seq);
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
    ...fileNameOf(document.title, `(${suffix})${formatOf(format).extension}`),
  };
}

async function write(
  document: BilingualDocument,
  format: WritableFormatId,
  seq: number,
): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return writeDocx(document);
    case "html":
      return new TextEncoder().encode(writeHtml(document));
    default:
      return new TextEncoder().encode(exchangeFormats[format].write(exchangeOf(document, seq)));
  }
}
