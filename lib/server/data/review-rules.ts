import "server-only";
import type { ProjectReason } from "@/lib/review/reason";
import type { Approver, ReviewRules } from "@/lib/review/rules";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { roleFor, visibleTo } from "./projects";

export const storedRules = {
  reviewMode: true,
  reviewPasses: true,
  approvers: true,
  allowsOwnApproval: true,
} as const;

type StoredRules = {
  readonly reviewMode: ReviewRules["mode"];
  readonly reviewPasses: number;
  readonly approvers: ReviewRules["approvers"];
  readonly allowsOwnApproval: boolean;
};

export function presentRules({ reviewMode, reviewPasses, ...rest }: StoredRules): ReviewRules {
  const { approvers, allowsOwnApproval } = rest;
  return { mode: reviewMode, passes: reviewPasses === 2 ? 2 : 1, approvers, allowsOwnApproval };
}

/** The rules that hold for a decision made now, and what the viewer is under them. The viewer's right was asked for. */
export async function findReviewRules(
  tx: Transaction,
  viewer: Viewer,
  projectId: string,
): Promise<{ readonly rules: ReviewRules; readonly approver: Approver }> {
  const project = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: {
      ...storedRules,
      memberships: { where: { userId: viewer.userId }, select: { role: true, isApprover: true } },
    },
  });
  const own = project.memberships[0];
  return {
    rules: presentRules(project),
    approver: { isOwner: own?.role === "owner", isNamed: own?.isApprover ?? false },
  };
}

/** How a project reviews, as its members see it. */
export type ReviewSettings = {
  readonly rules: ReviewRules;
  readonly reasons: readonly ProjectReason[];
  /** The viewer under these rules. */
  readonly approver: Approver;
  /** Those who are named; they approve where the rules say so. */
  readonly approverIds: readonly string[];
};

export async function getReviewSettings(viewer: Viewer, projectId: string): Promise<ReviewSettings> {
  const db = await client();
  const project = await db.project.findFirst({
    where: { id: projectId, ...visibleTo(viewer) },
    select: {
      ...storedRules,
      reasons: { orderBy: { position: "asc" }, select: { kind: true, text: true } },
      memberships: { select: { userId: true, role: true, isApprover: true } },
    },
  });
  if (project === null) refuse("not_found", say("no_project"));
  const own = project.memberships.filter(({ userId }) => userId === viewer.userId);
  roleFor(viewer, "read", own);
  return {
    rules: presentRules(project),
    reasons: project.reasons,
    approver: { isOwner: own[0]?.role === "owner", isNamed: own[0]?.isApprover ?? false },
    approverIds: project.memberships.filter(({ isApprover }) => isApprover).map(({ userId }) => userId),
  };
}

/** Stores how a project reviews from now on. Named people are members, else they are left out. */
export async function storeReviewRules(
  tx: Transaction,
  projectId: string,
  settings: Omit<ReviewSettings, "approver" | "rules"> & {
    readonly rules: Omit<ReviewRules, "allowsOwnApproval">;
  },
): Promise<void> {
  const { rules, reasons, approverIds } = settings;
  await tx.project.update({
    where: { id: projectId },
    data: {
      reviewMode: rules.mode,
      reviewPasses: rules.passes,
      approvers: rules.approvers,
    },
  });
  await tx.reviewReason.deleteMany({ where: { projectId } });
  await tx.reviewReason.createMany({
    data: reasons.map((reason, at) => ({ ...reason, projectId, position: at + 1 })),
  });
  await tx.membership.updateMany({ where: { projectId }, data: { isApprover: false } });
  await tx.membership.updateMany({
    where: { projectId, userId: { in: [...approverIds] }, role: { in: ["owner", "reviewer"] } },
    data: { isApprover: true },
  });
}

export function countApprovers(tx: Transaction, projectId: string): Promise<number> {
  return tx.membership.count({ where: { projectId, isApprover: true } });
}
