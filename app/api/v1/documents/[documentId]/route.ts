import * as z from "zod";
import { getWorkbench } from "@/lib/server/data/workbench";
import { look } from "@/lib/server/route";

export const GET = look(z.strictObject({ documentId: z.uuid() }), (viewer, { documentId }) =>
  getWorkbench(viewer, documentId),
);
