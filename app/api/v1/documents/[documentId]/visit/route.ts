import * as z from "zod";
import { renewVisit } from "@/lib/server/data/visits";
import { write } from "@/lib/server/route";

export const PUT = write(z.strictObject({ documentId: z.uuid() }), (viewer, { documentId }) =>
  renewVisit(viewer, documentId),
);
