import { rulesImportedAnswer } from "@/lib/server/answers/projects";
import { importSegmentation, importSegmentationInput } from "@/lib/server/commands/import-segmentation";
import { versionFrom } from "@/lib/server/precondition";
import { upload } from "@/lib/server/route";

export const POST = upload({
  summary: "Take rules from an SRX file",
  scope: "project",
  most: 3_000_000,
  input: importSegmentationInput,
  answer: rulesImportedAnswer,
  precondition: "version",
  conflict: "rules",
  run: (viewer, input, bytes, request) => importSegmentation(viewer, input, versionFrom(request), bytes),
});
