import * as z from "zod";
import { saveTarget, saveTargetInput } from "@/lib/server/commands/save-target";
import { answerConflict, baseFrom } from "@/lib/server/precondition";
import { write } from "@/lib/server/route";

/** The base comes in If-Match, as HTTP has it; the rest in the body. */
export const PUT = write(
  saveTargetInput.omit({ baseRevisionId: true }).extend({ segmentId: z.uuid() }),
  (viewer, input, request) => saveTarget(viewer, { ...input, baseRevisionId: baseFrom(request) }),
  answerConflict,
);
