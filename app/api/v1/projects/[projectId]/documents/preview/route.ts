import { previewDocument, previewDocumentInput } from "@/lib/server/commands/create-document";
import { readBytes } from "@/lib/server/request-body";
import { checkOrigin, look } from "@/lib/server/route";

const mostBytes = 8_000_000;

/** The body is the file itself; nothing is stored. */
export const POST = look(previewDocumentInput, async (viewer, input, request) => {
  checkOrigin(request);
  return previewDocument(viewer, input, await readBytes(request, mostBytes));
});
