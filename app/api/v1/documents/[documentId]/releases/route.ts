import * as z from "zod";
import { releaseDocument, releaseDocumentInput } from "@/lib/server/commands/release-document";
import { getGate } from "@/lib/server/data/gate";
import { listReleases } from "@/lib/server/data/releases";
import { look, write } from "@/lib/server/route";

/** The releases of a document, newest first, and what blocks the next. */
export const GET = look(z.strictObject({ documentId: z.uuid() }), async (viewer, { documentId }) => ({
  releases: await listReleases(viewer, documentId),
  gate: await getGate(viewer, documentId),
}));

export const POST = write(releaseDocumentInput, releaseDocument);
