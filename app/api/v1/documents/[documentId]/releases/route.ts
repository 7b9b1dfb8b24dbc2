import * as z from "zod";
import { releaseMadeAnswer, releasesAnswer } from "@/lib/server/answers/releases";
import { releaseDocument, releaseDocumentInput } from "@/lib/server/commands/release-document";
import { getGate } from "@/lib/server/data/gate";
import { listReleases } from "@/lib/server/data/releases";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "The releases of a document, newest first, and what blocks the next",
  scope: "read",
  input: z.strictObject({ documentId: z.uuid() }),
  answer: releasesAnswer,
  run: async (viewer, { documentId }) => ({
    releases: await listReleases(viewer, documentId),
    gate: await getGate(viewer, documentId),
  }),
});

export const POST = write({
  summary: "Release a document",
  scope: "release",
  input: releaseDocumentInput,
  answer: releaseMadeAnswer,
  run: releaseDocument,
});
