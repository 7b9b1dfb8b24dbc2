import { answerFile } from "@/lib/server/commands/exported-file";
import { exportRatings, exportRatingsInput } from "@/lib/server/commands/export-ratings";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "The quality issues of a document in the columns of WMT",
  scope: "read",
  input: exportRatingsInput,
  answer: "file",
  run: async (viewer, input) => answerFile(await exportRatings(viewer, input)),
});
