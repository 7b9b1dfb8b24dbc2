import { proposeAlignment, proposeAlignmentInput } from "@/lib/server/commands/propose-alignment";
import { readBytes } from "@/lib/server/request-body";
import { checkOrigin, look } from "@/lib/server/route";

const mostBytes = 8_000_000;

/** The body is the translation itself; nothing is stored. */
export const POST = look(proposeAlignmentInput, async (viewer, input, request) => {
  checkOrigin(request);
  return proposeAlignment(viewer, input, await readBytes(request, mostBytes));
});
