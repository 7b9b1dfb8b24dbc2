import { randomUUID } from "node:crypto";
import type { SegmentView } from "@/lib/document/view";
import { reviewSegment } from "../commands/review-segment";
import { sha256 } from "../data/revisions";
import { getSegment } from "../data/segment-views";
import { confirm } from "./do-work";
import type { ModelSegment, RealDocument, StructureModel } from "./structure-model";

async function confirmIt(real: RealDocument, segment: ModelSegment): Promise<SegmentView | null> {
  const isBlank = (segment.target ?? "").trim() === "";
  if (isBlank || segment.status === "approved" || segment.status === "not_started") return null;
  const view = await getSegment(real.team.reader, segment.id);
  if (segment.status !== "translated") {
    await confirm(real.team.translator, segment.id, view.target!.revisionId);
    segment.version += 1;
    segment.status = "translated";
  }
  return view;
}

function review(
  real: RealDocument,
  { id }: ModelSegment,
  view: SegmentView,
  decision: "approved" | "changes_requested",
) {
  return reviewSegment(real.team.reviewer, {
    segmentId: id,
    decision,
    sourceRevisionId: view.source.revisionId,
    sourceSha256: sha256(view.source.text),
    targetRevisionId: view.target!.revisionId,
    targetSha256: sha256(view.target!.text),
    reason: decision === "approved" ? "" : "Look again.",
    mutationId: randomUUID(),
  });
}

export async function approveIt(_: StructureModel, real: RealDocument, segment: ModelSegment): Promise<void> {
  const view = await confirmIt(real, segment);
  if (view === null) return;
  await review(real, segment, view, "approved");
  segment.version += 1;
  segment.status = "approved";
}

export async function sendBack(_: StructureModel, real: RealDocument, segment: ModelSegment): Promise<void> {
  const view = await confirmIt(real, segment);
  if (view === null) return;
  await review(real, segment, view, "changes_requested");
  segment.version += 1;
  segment.status = "changes_requested";
}
