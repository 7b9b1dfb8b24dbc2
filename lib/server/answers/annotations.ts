import "server-only";
import * as z from "zod";
import type { AnnotationView } from "@/lib/annotation/view";
import { count, id, moment, pageAnswer, side } from "./plain";

const placed = { start: count, end: count };

const annotation = z.strictObject({
  id,
  authorName: z.string(),
  body: z.string(),
  createdAt: moment,
  resolved: z.strictObject({ byName: z.string(), at: moment }).nullable(),
  spans: z.array(
    z.strictObject({
      segmentId: id,
      side,
      quote: z.string(),
      revisionId: id,
      placement: z.discriminatedUnion("state", [
        z.strictObject({ state: z.literal("anchored"), ...placed }),
        z.strictObject({ state: z.literal("moved"), ...placed }),
        z.strictObject({ state: z.literal("detached") }),
      ]),
    }),
  ),
  replies: z.array(z.strictObject({ id, authorName: z.string(), body: z.string(), createdAt: moment })),
}) satisfies z.ZodType<AnnotationView>;

export const annotationsAnswer = pageAnswer(annotation);
