import { downloadRelease, downloadReleaseInput } from "@/lib/server/commands/download-release";
import { answerFile } from "@/lib/server/commands/exported-file";
import { look } from "@/lib/server/route";

/** The file as it was written when the document was released, byte for byte. */
export const GET = look(downloadReleaseInput, async (viewer, input) =>
  answerFile(await downloadRelease(viewer, input)),
);
