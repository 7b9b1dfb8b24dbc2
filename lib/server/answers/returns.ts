import "server-only";
import * as z from "zod";
import type { ReturnPreview } from "../commands/preview-return";
import { count, id, status } from "./plain";

export const returnAnswer = z.strictObject({
  format: z.string(),
  exportedAt: z.string().nullable(),
  items: z.array(
    z.strictObject({
      segmentId: id,
      number: count,
      status,
      baseRevisionId: id.nullable(),
      before: z.string(),
      after: z.string(),
      since: z.enum(["unchanged", "conflict", "unknown"]),
    }),
  ),
  left: z.array(
    z.strictObject({
      unitId: z.string(),
      number: count.nullable(),
      reason: z.enum([
        "unknown_unit",
        "duplicate",
        "missing",
        "other_source",
        "emptied",
        "excluded",
        "retired",
      ]),
    }),
  ),
  same: count,
  newerHere: count,
  losses: z.array(z.string()),
}) satisfies z.ZodType<ReturnPreview>;
