import * as z from "zod";
import { listAnnotations } from "@/lib/server/data/annotations";
import { look } from "@/lib/server/route";

export const GET = look(z.strictObject({ documentId: z.uuid() }), (viewer, { documentId }) =>
  listAnnotations(viewer, documentId),
);
