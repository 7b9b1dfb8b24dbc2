import * as z from "zod";
import { openDocument } from "@/lib/server/data/rows";
import { look } from "@/lib/server/route";

const input = z.strictObject({
  documentId: z.uuid(),
  /** The number of the segment to begin with. */
  segment: z.coerce.number().int().min(1).max(10_000_000).optional(),
});

export const GET = look(input, (viewer, { documentId, segment }) =>
  openDocument(viewer, documentId, segment ?? null),
);
