import "server-only";
import * as z from "zod";
import { findContentFault } from "@/lib/annotation/kinds";
import {
  allowOnAnnotation,
  expectMembers,
  setResolved,
  setWithdrawn,
  updateContent,
  type AllowedAnnotation,
} from "../data/annotations";
import { recordEvent, type EventKind } from "../data/events";
import { findStandingProfile } from "../data/quality-profiles";
import { findStandingTags } from "../data/tag-sets";
import { transact, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { contentInput, expectTag } from "./annotate";

const { assigneeId, ...content } = contentInput;

export const changeAnnotationInput = z.strictObject({
  annotationId: z.uuid(),
  isResolved: z.boolean().optional(),
  /** Its author's or an owner's alone; what was withdrawn can be brought back. */
  isWithdrawn: z.boolean().optional(),
  assigneeId: assigneeId.optional(),
  /** What it says from now on, whole, with the version that was changed. */
  content: z.strictObject({ ...content, version: z.int().min(0) }).optional(),
});

export type ChangeAnnotationInput = z.infer<typeof changeAnnotationInput>;

/** Changes an annotation: each thing that is named, all or none. The same change again changes nothing. */
export async function changeAnnotation(viewer: Viewer, input: ChangeAnnotationInput): Promise<void> {
  await transact(async (tx) => {
    const annotation = await allowOnAnnotation(tx, viewer, "annotate", input.annotationId);
    const { id, documentId, projectId, segmentId } = annotation;
    if (annotation.isRated) refuse("forbidden", say("rating_is_done"));
    const kinds: EventKind[] = [];
    if (input.content !== undefined || input.assigneeId !== undefined) {
      if (await changeContent(tx, annotation, input)) kinds.push("annotation.changed");
    }
    const { isResolved, isWithdrawn } = input;
    if (isResolved !== undefined && (await setResolved(tx, viewer, id, isResolved))) {
      kinds.push(isResolved ? "annotation.resolved" : "annotation.reopened");
    }
    if (isWithdrawn !== undefined) {
      expectAuthor(annotation);
      if (await setWithdrawn(tx, viewer, id, isWithdrawn)) {
        kinds.push(isWithdrawn ? "annotation.withdrawn" : "annotation.reinstated");
      }
    }
    for (const kind of kinds) {
      const assigned = kind === "annotation.changed" ? input.assigneeId : undefined;
      const data = { annotationId: id, ...(assigned === undefined ? {} : { assigneeId: assigned }) };
      await recordEvent(tx, viewer, { kind, documentId, projectId, segmentId, data });
    }
  });
}

/** Whose words they are says what becomes of them; a kind, a tag or a severity anyone of the team may set right. */
async function changeContent(
  tx: Transaction,
  annotation: AllowedAnnotation,
  input: ChangeAnnotationInput,
): Promise<boolean> {
  const { version, ...next } = input.content ?? annotation;
  const words = ["body", "replacement", "url", "audience"] as const;
  const now = {
    kind: next.kind,
    audience: next.audience,
    tag: next.tag,
    severity: next.severity,
    replacement: next.replacement,
    url: next.url,
    body: next.body,
  };
  const isSame = Object.entries(now).every(([key, value]) => annotation[key as keyof typeof now] === value);
  if (isSame && input.assigneeId === undefined) return false;
  if (words.some((word) => now[word] !== annotation[word])) expectAuthor(annotation);
  const fault = findContentFault(now, annotation.sides);
  if (fault !== null) refuse("invalid", say(`annotation_${fault}`), "content");
  const hasOtherTag =
    now.tag !== annotation.tag || now.kind !== annotation.kind || now.severity !== annotation.severity;
  const tagSetId = hasOtherTag
    ? {
        tagSetId: expectTag(
          now,
          await findStandingTags(tx, annotation.projectId),
          await findStandingProfile(tx, annotation.projectId),
        ),
      }
    : {};
  const { assigneeId } = input;
  if (typeof assigneeId === "string") {
    await expectMembers(tx, annotation.projectId, [assigneeId], "assigneeId");
  }
  const assigned = assigneeId === undefined ? {} : { assigneeId };
  if (!(await updateContent(tx, annotation.id, version, { ...now, ...tagSetId, ...assigned }))) {
    refuse("invalid", say("annotation_changed_meanwhile"), "content");
  }
  return true;
}

function expectAuthor({ isOwn, role }: AllowedAnnotation): void {
  if (!isOwn && role !== "owner") refuse("forbidden", say("not_your_annotation"));
}
