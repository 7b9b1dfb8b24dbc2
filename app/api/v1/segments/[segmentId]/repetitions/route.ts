import * as z from "zod";
import { listRepetitions } from "@/lib/server/data/repetitions";
import { look } from "@/lib/server/route";

export const GET = look(z.object({ segmentId: z.uuid() }), (viewer, { segmentId }) =>
  listRepetitions(viewer, segmentId),
);
