import * as z from "zod";
import { rulesChangedAnswer, segmentationAnswer } from "@/lib/server/answers/projects";
import { changeSegmentation, changeSegmentationInput } from "@/lib/server/commands/change-segmentation";
import { getSegmentation } from "@/lib/server/data/segmentation";
import { versionFrom } from "@/lib/server/precondition";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "The rules for cutting text into sentences",
  scope: "read",
  input: z.strictObject({ projectId: z.uuid() }),
  answer: segmentationAnswer,
  run: (viewer, { projectId }) => getSegmentation(viewer, projectId),
  etag: ({ version }) => String(version),
});

export const PUT = write({
  summary: "Replace the rules for cutting text into sentences",
  scope: "project",
  input: changeSegmentationInput,
  answer: rulesChangedAnswer,
  precondition: "version",
  conflict: "rules",
  run: (viewer, input, request) => changeSegmentation(viewer, input, versionFrom(request)),
});
