import type { SegmentStatus } from "@/lib/document/status";
import type { Decision } from "@/lib/review/view";

/** What a segment should be, kept in plain values beside the database: the story so far. */
export type Model = {
  /** Every target, oldest first; the last one is the head. */
  readonly targets: {
    readonly id: string;
    readonly text: string;
    readonly author: Actor;
    readonly origin: string;
  }[];
  readonly reviews: {
    readonly decision: Decision;
    readonly targetId: string;
    readonly isOverride: boolean;
  }[];
  /** What was asked under each mutation, to be asked again. */
  readonly done: {
    readonly mutationId: string;
    readonly again: () => Promise<unknown>;
    readonly revisionId?: string;
  }[];
  /** Acts on many segments that changed this one. */
  readonly batches: {
    readonly id: string;
    readonly revisionId: string;
    readonly before: { readonly text: string } | null;
    isUndone: boolean;
  }[];
  status: SegmentStatus;
  allowsOwnApproval: boolean;
};

export const actors = ["translator", "reviewer", "owner"] as const;
export type Actor = (typeof actors)[number];

export function emptyModel(): Model {
  return { targets: [], reviews: [], done: [], batches: [], status: "not_started", allowsOwnApproval: false };
}

export function headOf(model: Model): Model["targets"][number] | undefined {
  return model.targets.at(-1);
}

/** A new head, and the status that a save leaves behind. */
export function addTarget(model: Model, target: Model["targets"][number]): void {
  model.targets.push(target);
  if (model.status === "changes_requested") return;
  model.status = target.text.trim() === "" ? "not_started" : "draft";
}

export function canConfirm(model: Model): boolean {
  const text = headOf(model)?.text ?? "";
  return text.trim() !== "" && model.status !== "not_started" && model.status !== "approved";
}

/** What a decision by this person, on the head, should come to. */
export function rule(
  model: Model,
  decision: Decision,
  by: Actor,
  hasReason: boolean,
): "refused" | "plain" | "override" {
  if (decision === "changes_requested") {
    return hasReason && ["translated", "approved"].includes(model.status) ? "plain" : "refused";
  }
  if (model.status !== "translated") return "refused";
  if (headOf(model)?.author !== by) return "plain";
  return model.allowsOwnApproval && hasReason ? "override" : "refused";
}
