import { answerFile } from "@/lib/server/commands/exported-file";
import { exportSegmentation, exportSegmentationInput } from "@/lib/server/commands/export-segmentation";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "The rules as an SRX file",
  scope: "read",
  input: exportSegmentationInput,
  answer: "file",
  run: async (viewer, input) => answerFile(await exportSegmentation(viewer, input)),
});
