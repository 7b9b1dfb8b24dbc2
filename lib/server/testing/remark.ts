import { randomUUID } from "node:crypto";
import { annotate } from "../commands/annotate";
import type { Viewer } from "../viewer";

/** A comment on one span. Answers its id. */
export async function remark(
  viewer: Viewer,
  documentId: string,
  {
    body,
    ...span
  }: {
    readonly segmentId: string;
    readonly side: "source" | "target";
    readonly revisionId: string;
    readonly start: number;
    readonly end: number;
    readonly body: string;
  },
): Promise<string> {
  const annotations = [{ body, spans: [span] }];
  const { ids } = await annotate(viewer, { documentId, annotations, mutationId: randomUUID() });
  return ids[0]!;
}
