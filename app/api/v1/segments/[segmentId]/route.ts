import * as z from "zod";
import { getSegment } from "@/lib/server/data/workbench";
import { look } from "@/lib/server/route";

export const GET = look(z.strictObject({ segmentId: z.uuid() }), (viewer, { segmentId }) =>
  getSegment(viewer, segmentId),
);
