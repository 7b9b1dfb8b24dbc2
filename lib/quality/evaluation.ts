import * as z from "zod";
import type { RatedIssue } from "./issue";
import type { ProjectProfile } from "./project-profile";
import { scoreText, type TextScore } from "./score-text";

/** Which errors are counted: every one found and not refused, mended since or not; or those nobody has resolved. */
export const countChoices = ["all", "open"] as const;
export type CountChoice = (typeof countChoices)[number];

/** What became of an error: `waiting` until two raters' words are decided on, `refused` where the decision was against it. */
export type IssueStatus = "open" | "resolved" | "waiting" | "refused";

/** Whether an error is counted under a choice. */
export function isCounted(status: IssueStatus, choice: CountChoice): boolean {
  return status === "open" || (choice === "all" && status === "resolved");
}

const score = z.strictObject({
  penalty: z.number(),
  perWord: z.number(),
  perThousand: z.number(),
  raw: z.number(),
  calibrated: z.number().nullable(),
  verdict: z.enum(["pass", "fail"]).nullable(),
  isSampleTooSmall: z.boolean(),
}) satisfies z.ZodType<TextScore>;

/** What an evaluation came to, kept as it was: the errors counted, the texts they were found in, and the numbers. */
export const resultSchema = z.strictObject({
  counts: z.enum(countChoices),
  profileName: z.string(),
  profileVersion: z.int(),
  words: z.int(),
  wordsOn: z.enum(["source", "target"]),
  /** Null where there is nothing to score, or an error the profile does not price. */
  score: score.nullable(),
  /** By the weights of WMT: the mean over the segments. */
  wmt: z.number().nullable(),
  issues: z.array(
    z.strictObject({
      annotationId: z.string(),
      category: z.string(),
      severity: z.enum(["neutral", "minor", "major", "critical"]),
      segmentIds: z.array(z.string()),
    }),
  ),
  revisions: z.array(
    z.strictObject({
      segmentId: z.string(),
      number: z.int(),
      sourceRevisionId: z.string(),
      targetRevisionId: z.string(),
    }),
  ),
});
export type EvaluationResult = z.infer<typeof resultSchema>;

/** Scores errors under a project's profile. */
export function scoreIssues(
  profile: ProjectProfile,
  version: number,
  issues: readonly Pick<RatedIssue, "category" | "severity">[],
  words: number,
): TextScore | null {
  const weights = profile.weights.map(({ weight, severity, category }) => ({
    weight,
    ...(severity === undefined ? {} : { severity }),
    ...(category === undefined ? {} : { category }),
  }));
  return scoreText({ ...profile, weights, version }, issues, { words, acceptable: profile.acceptable });
}
