import * as z from "zod";
import { changeSegmentation, changeSegmentationInput } from "@/lib/server/commands/change-segmentation";
import { getSegmentation } from "@/lib/server/data/segmentation";
import { answerRulesConflict, versionFrom } from "@/lib/server/precondition";
import { look, write } from "@/lib/server/route";

export const GET = look(z.strictObject({ projectId: z.uuid() }), (viewer, { projectId }) =>
  getSegmentation(viewer, projectId),
);

/** The version the change was made on comes in If-Match. */
export const PUT = write(
  changeSegmentationInput,
  (viewer, input, request) => changeSegmentation(viewer, input, versionFrom(request)),
  answerRulesConflict,
);
