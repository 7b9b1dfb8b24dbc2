import * as z from "zod";
import { getSegment } from "@/lib/server/data/segment-views";
import { look } from "@/lib/server/route";

export const GET = look(z.strictObject({ segmentId: z.uuid() }), (viewer, { segmentId }) =>
  getSegment(viewer, segmentId),
);
