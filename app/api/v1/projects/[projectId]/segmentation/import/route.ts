import { importSegmentation, importSegmentationInput } from "@/lib/server/commands/import-segmentation";
import { answerRulesConflict, versionFrom } from "@/lib/server/precondition";
import { readBytes } from "@/lib/server/request-body";
import { checkOrigin, look } from "@/lib/server/route";

/** The largest rule files in use are a tenth of it. */
const mostBytes = 3_000_000;

/** The body is the file itself; the version it goes on top of comes in If-Match. */
export const POST = look(importSegmentationInput, async (viewer, input, request) => {
  checkOrigin(request);
  const base = versionFrom(request);
  return answerRulesConflict(
    await importSegmentation(viewer, input, base, await readBytes(request, mostBytes)),
  );
});
