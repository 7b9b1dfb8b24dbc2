import * as z from "zod";
import { listRows } from "@/lib/server/data/rows";
import { look } from "@/lib/server/route";

const number = z.coerce.number().int().min(1).max(10_000_000);

export const GET = look(
  z.strictObject({ documentId: z.uuid(), from: number, to: number }),
  (viewer, { documentId, ...numbers }) => listRows(viewer, documentId, numbers),
);
