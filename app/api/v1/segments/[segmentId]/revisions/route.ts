import * as z from "zod";
import { revisionAnswer, savedAnswer } from "@/lib/server/answers/segments";
import { restoreRevision, restoreRevisionInput } from "@/lib/server/commands/restore-revision";
import { listRevisions } from "@/lib/server/data/revisions";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "Every version of both sides of a segment",
  scope: "read",
  input: z.strictObject({ segmentId: z.uuid() }),
  answer: z.array(revisionAnswer),
  run: (viewer, { segmentId }) => listRevisions(viewer, segmentId),
});

export const POST = write({
  summary: "Take up the text of an earlier revision",
  scope: "translate",
  input: restoreRevisionInput,
  answer: savedAnswer,
  conflict: "text",
  run: restoreRevision,
});
