import * as z from "zod";
import { restoreRevision, restoreRevisionInput } from "@/lib/server/commands/restore-revision";
import { listRevisions } from "@/lib/server/data/revisions";
import { answerConflict } from "@/lib/server/precondition";
import { look, write } from "@/lib/server/route";

export const GET = look(z.strictObject({ segmentId: z.uuid() }), (viewer, { segmentId }) =>
  listRevisions(viewer, segmentId),
);
export const POST = write(restoreRevisionInput, restoreRevision, answerConflict);
