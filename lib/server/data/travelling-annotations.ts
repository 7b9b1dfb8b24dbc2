import "server-only";
import type { TravellingAnnotation } from "@/lib/formats/web-annotation/model";
import type { AnnotationView } from "@/lib/annotation/view";
import type { StandingText } from "@/lib/formats/web-annotation/read";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { listAnnotations } from "./annotation-views";
import { live } from "./segments";

/** The annotations of a document as they leave the house, each span with the text it stands in now. */
export async function listTravellingAnnotations(
  viewer: Viewer,
  documentId: string,
): Promise<readonly TravellingAnnotation[]> {
  const annotations = await listAnnotations(viewer, documentId);
  const headIds = annotations.flatMap(({ spans }) => spans.flatMap(({ headId }) => headId ?? []));
  const db = await client();
  const heads = await db.revision.findMany({
    where: { id: { in: [...new Set(headIds)] } },
    select: { id: true, text: true },
  });
  const texts = new Map(heads.map(({ id, text }) => [id, text]));
  return annotations.map((annotation) => present(annotation, texts));
}

function present(annotation: AnnotationView, texts: ReadonlyMap<string, string>): TravellingAnnotation {
  const { id, kind, audience, tag, severity, replacement, url, body, spans, replies } = annotation;
  return {
    id,
    kind,
    audience,
    tag,
    severity,
    replacement,
    url,
    body,
    authorId: annotation.authorId,
    authorName: annotation.authorName,
    createdAt: annotation.createdAt,
    isResolved: annotation.resolved !== null,
    spans: spans.flatMap(({ segmentId, side, headId, placement }) => {
      const text = texts.get(headId ?? "");
      if (placement.state === "detached" || headId === null || text === undefined) return [];
      return [{ segmentId, side, revisionId: headId, text, start: placement.start, end: placement.end }];
    }),
    lost: spans.flatMap(({ segmentId, side, revisionId, quote, placement }) =>
      placement.state === "detached" ? [{ segmentId, side, revisionId, quote }] : [],
    ),
    replies: replies.map((reply) => ({
      authorName: reply.authorName,
      body: reply.body,
      createdAt: reply.createdAt,
    })),
  };
}

/** Both sides of every live segment as they stand. The caller has asked for the right. */
export async function listStandingTexts(
  db: Transaction,
  documentId: string,
): Promise<readonly StandingText[]> {
  const segments = await db.segment.findMany({
    where: { documentId, ...live, block: { role: { not: "boilerplate" } } },
    select: {
      id: true,
      sourceHead: { select: { id: true, text: true } },
      targetHead: { select: { id: true, text: true } },
    },
    orderBy: { number: "asc" },
  });
  return segments.flatMap(({ id: segmentId, sourceHead, targetHead }) =>
    [
      { side: "source" as const, head: sourceHead },
      { side: "target" as const, head: targetHead },
    ].flatMap(({ side, head }) =>
      head === null ? [] : [{ segmentId, side, revisionId: head.id, text: head.text }],
    ),
  );
}
