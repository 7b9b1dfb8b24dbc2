import * as z from "zod";
import { segmentAnswer } from "@/lib/server/answers/segments";
import { getSegment } from "@/lib/server/data/segment-views";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "A segment as it stands",
  scope: "read",
  input: z.strictObject({ segmentId: z.uuid() }),
  answer: segmentAnswer,
  run: (viewer, { segmentId }) => getSegment(viewer, segmentId),
  etag: ({ target }) => target?.revisionId ?? "none",
});
