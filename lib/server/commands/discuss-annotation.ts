import "server-only";
import * as z from "zod";
import { transact } from "../db/database";
import { allowOnAnnotation, expectMembers, insertReply } from "../data/annotations";
import { recordEvent } from "../data/events";
import { remarkText } from "../text-input";
import type { Viewer } from "../viewer";

export const replyInput = z.strictObject({
  annotationId: z.uuid(),
  body: remarkText,
  mentionIds: z.array(z.uuid()).max(20).default([]),
  mutationId: z.uuid(),
});

export async function reply(
  viewer: Viewer,
  { mentionIds = [], ...input }: z.input<typeof replyInput>,
): Promise<void> {
  await transact(async (tx) => {
    const annotation = await allowOnAnnotation(tx, viewer, "annotate", input.annotationId);
    const { id, documentId, projectId, segmentId } = annotation;
    await expectMembers(tx, projectId, mentionIds, "mentionIds");
    const replyId = await insertReply(tx, viewer, { ...input, mentionIds });
    await recordEvent(tx, viewer, {
      kind: "annotation.replied",
      documentId,
      projectId,
      segmentId,
      data: { annotationId: id, replyId },
    });
  });
}
