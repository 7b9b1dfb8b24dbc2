import "server-only";
import * as z from "zod";
import { transact } from "../db/database";
import { allowOnAnnotation, insertReply, setResolved } from "../data/annotations";
import { recordEvent } from "../data/events";
import { remarkText } from "../text-input";
import type { Viewer } from "../viewer";

export const replyInput = z.strictObject({ annotationId: z.uuid(), body: remarkText, mutationId: z.uuid() });

export async function reply(viewer: Viewer, input: z.infer<typeof replyInput>): Promise<void> {
  await transact(async (tx) => {
    const { id, ...place } = await allowOnAnnotation(tx, viewer, "annotate", input.annotationId);
    await insertReply(tx, viewer, input);
    await recordEvent(tx, viewer, { kind: "annotation.replied", ...place, data: { annotationId: id } });
  });
}

export const resolveAnnotationInput = z.strictObject({ annotationId: z.uuid(), isResolved: z.boolean() });

export async function resolveAnnotation(
  viewer: Viewer,
  { annotationId, isResolved }: z.infer<typeof resolveAnnotationInput>,
): Promise<void> {
  await transact(async (tx) => {
    const { id, ...place } = await allowOnAnnotation(tx, viewer, "annotate", annotationId);
    if (!(await setResolved(tx, viewer, id, isResolved))) return;
    const kind = isResolved ? "annotation.resolved" : "annotation.reopened";
    await recordEvent(tx, viewer, { kind, ...place, data: { annotationId: id } });
  });
}
