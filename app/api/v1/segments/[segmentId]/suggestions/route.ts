import * as z from "zod";
import { listSuggestions } from "@/lib/server/data/suggestions";
import { look } from "@/lib/server/route";

export const GET = look(z.strictObject({ segmentId: z.uuid() }), (viewer, { segmentId }) =>
  listSuggestions(viewer, segmentId),
);
