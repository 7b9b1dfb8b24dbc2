import "server-only";
import * as z from "zod";
import { countChoices, resultSchema } from "@/lib/quality/evaluation";
import { profileSchema } from "@/lib/quality/project-profile";
import { rulingChoices, type EvaluationView, type QualityView } from "@/lib/quality/view";
import { count, id, moment, side } from "./plain";

export const profileAnswer = z.strictObject({ version: count, profile: profileSchema });

const severity = z.enum(["neutral", "minor", "major", "critical"]);
const share = z.number().nullable();

const issue = z.strictObject({
  id,
  category: z.string(),
  severity,
  byId: id,
  byName: z.string(),
  body: z.string(),
  status: z.enum(["open", "resolved", "waiting", "refused"]),
  evaluationId: id.nullable(),
  spans: z.array(z.strictObject({ segmentId: id, side, start: count, end: count })),
  marks: z.array(
    z.strictObject({ segmentId: id, side, quote: z.string(), revision: count, isDetached: z.boolean() }),
  ),
});

export const qualityAnswer = z.strictObject({
  profile: profileSchema,
  profileVersion: count,
  issues: z.array(issue.extend({ numbers: z.array(count) })),
  result: resultSchema,
}) satisfies z.ZodType<QualityView>;

const evaluation = {
  id,
  state: z.enum(["rating", "deciding", "completed", "cancelled"]),
  counts: z.enum(countChoices),
  profileVersion: count,
  byName: z.string(),
  at: moment,
  completedAt: moment.nullable(),
  raters: z.array(z.strictObject({ id, name: z.string(), isDone: z.boolean() })),
  result: resultSchema.nullable(),
};

export const evaluationsAnswer = z.strictObject({ evaluations: z.array(z.strictObject(evaluation)) });

const agreed = { exact: share, overlapping: share, labels: share, severities: share, n: count };

export const evaluationAnswer = z.strictObject({
  ...evaluation,
  documentId: id,
  pairs: z.array(
    z.strictObject({
      kind: z.enum(["agreed", "overlapping", "only_first", "only_second"]),
      firstId: id.nullable(),
      secondId: id.nullable(),
    }),
  ),
  issues: z.array(issue),
  segments: z.array(z.strictObject({ id, number: count, source: z.string(), target: z.string() })),
  rulings: z.array(
    z.strictObject({
      id,
      firstId: id.nullable(),
      secondId: id.nullable(),
      mergedId: id.nullable(),
      choice: z.enum(rulingChoices),
      reason: z.string().nullable(),
      byName: z.string(),
    }),
  ),
  agreement: z
    .strictObject({
      all: z.strictObject(agreed),
      alpha: share,
      segments: count,
      categories: z.array(z.strictObject({ ...agreed, category: z.string() })),
    })
    .nullable(),
}) satisfies z.ZodType<EvaluationView>;
