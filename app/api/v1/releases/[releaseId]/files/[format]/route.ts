import { downloadRelease, downloadReleaseInput } from "@/lib/server/commands/download-release";
import { answerFile } from "@/lib/server/commands/exported-file";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "The file as it was written when the document was released, byte for byte",
  scope: "read",
  input: downloadReleaseInput,
  answer: "file",
  run: async (viewer, input) => answerFile(await downloadRelease(viewer, input)),
});
