import "server-only";
import * as z from "zod";
import { annotationKinds, audiences, severities } from "@/lib/annotation/kinds";
import type { AnnotationView } from "@/lib/annotation/view";
import type { ImportedAnnotations } from "../commands/exchange-annotations";
import { count, id, moment, pageAnswer, side } from "./plain";

const placed = { start: count, end: count };
const person = z.strictObject({ id, name: z.string() });

const annotation = z.strictObject({
  id,
  kind: z.enum(annotationKinds),
  audience: z.enum(audiences),
  tag: z.string().nullable(),
  severity: z.enum(severities).nullable(),
  replacement: z.string().nullable(),
  url: z.string().nullable(),
  body: z.string(),
  version: count,
  authorId: id,
  authorName: z.string(),
  assignee: person.nullable(),
  mentions: z.array(person),
  createdAt: moment,
  resolved: z.strictObject({ byName: z.string(), at: moment }).nullable(),
  spans: z.array(
    z.strictObject({
      id,
      segmentId: id,
      side,
      quote: z.string(),
      revisionId: id,
      headId: id.nullable(),
      placement: z.discriminatedUnion("state", [
        z.strictObject({ state: z.literal("anchored"), ...placed }),
        z.strictObject({ state: z.literal("moved"), ...placed }),
        z.strictObject({
          state: z.literal("detached"),
          reason: z.enum(["deleted", "rewritten", "look-alike"]),
          lostInId: id.nullable(),
        }),
      ]),
    }),
  ),
  replies: z.array(
    z.strictObject({
      id,
      authorName: z.string(),
      body: z.string(),
      mentions: z.array(person),
      createdAt: moment,
    }),
  ),
}) satisfies z.ZodType<AnnotationView>;

export const annotationsAnswer = pageAnswer(annotation);

export const annotatedAnswer = z.strictObject({ ids: z.array(id) });

export const tagsAnswer = z.strictObject({
  version: count,
  tags: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});

export const importedAnnotationsAnswer = z.strictObject({
  made: count,
  left: z.array(
    z.strictObject({
      number: z.int().min(1),
      reason: z.enum(["no_annotation", "says_nothing", "no_place", "already_there", "other_tag"]),
    }),
  ),
}) satisfies z.ZodType<ImportedAnnotations>;
