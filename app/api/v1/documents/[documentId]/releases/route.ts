import * as z from "zod";
import { releaseMadeAnswer, releasesAnswer } from "@/lib/server/answers/releases";
import { releaseDocument, releaseDocumentInput } from "@/lib/server/commands/release-document";
import { pageInput } from "@/lib/server/cursor";
import { pageReleases } from "@/lib/server/data/releases";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "The releases of a document, the newest first",
  scope: "read",
  input: z.strictObject({ documentId: z.uuid(), ...pageInput }),
  answer: releasesAnswer,
  run: pageReleases,
});

export const POST = write({
  summary: "Release a document",
  scope: "release",
  input: releaseDocumentInput,
  answer: releaseMadeAnswer,
  run: releaseDocument,
});
