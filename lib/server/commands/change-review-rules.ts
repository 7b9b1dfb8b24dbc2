import "server-only";
import * as z from "zod";
import { reasonKinds } from "@/lib/review/reason";
import { approverChoices, reviewModes } from "@/lib/review/rules";
import { transact } from "../db/database";
import { recordEvent } from "../data/events";
import { countApprovers, storeReviewRules } from "../data/review-rules";
import { lockMembers } from "../data/memberships";
import { allowInProject } from "../data/projects";
import { refuse } from "../refusal";
import { say } from "../say";
import { nameText } from "../text-input";
import type { Viewer } from "../viewer";

export const changeReviewRulesInput = z.strictObject({
  projectId: z.uuid(),
  mode: z.enum(reviewModes),
  passes: z.union([z.literal(1), z.literal(2)]),
  approvers: z.enum(approverChoices),
  /** Who approves where `approvers` is `named`. */
  approverIds: z.array(z.uuid()).max(200),
  /** The list that reviewers pick from, in its order. */
  reasons: z.array(z.strictObject({ kind: z.enum(reasonKinds), text: nameText })).max(50),
});

/** Sets how a project reviews from now on. Decisions that were made stay as they are, with the rules they were made under. */
export async function changeReviewRules(
  viewer: Viewer,
  input: z.infer<typeof changeReviewRulesInput>,
): Promise<void> {
  const { projectId, reasons, approverIds, ...rules } = input;
  await transact(async (tx) => {
    await lockMembers(tx, projectId);
    await allowInProject(tx, viewer, "change_settings", projectId);
    await storeReviewRules(tx, projectId, { rules, reasons, approverIds });
    if (rules.approvers === "named" && (await countApprovers(tx, projectId)) === 0) {
      refuse("invalid", say("no_approver"), "approverIds");
    }
    await recordEvent(tx, viewer, {
      kind: "project.review_rules_changed",
      projectId,
      data: { ...rules, approverIds: approverIds.join(" "), reasonCount: reasons.length },
    });
  });
}
