import "server-only";
import { findBlockers } from "@/lib/release/gate";
import type { GateView } from "@/lib/release/view";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInDocument, findDocumentHead } from "./documents";
import { readReleaseSource } from "./release-source";
import { seenBy } from "./seen-annotations";
import { live } from "./segments";

/** What stands in the way of releasing a document now. */
export async function getGate(viewer: Viewer, documentId: string): Promise<GateView> {
  const db = await client();
  const { projectId } = await allowInDocument(db, viewer, "read", documentId);
  const document = await findDocumentHead(db, documentId);
  const { gate } = await readReleaseSource(db, { ...document, projectId });
  return {
    blockers: findBlockers(gate),
    openAnnotations: await listOpenAnnotations(db, viewer, documentId),
    segments: gate.length,
  };
}

async function listOpenAnnotations(
  db: Transaction,
  viewer: Viewer,
  documentId: string,
): Promise<GateView["openAnnotations"]> {
  const annotation = { resolvedAt: null, withdrawnAt: null, ...seenBy(viewer) };
  const segments = await db.segment.findMany({
    where: {
      documentId,
      ...live,
      block: { role: { not: "boilerplate" } },
      OR: [
        { spans: { some: { annotation, anchors: { none: {} } } } },
        { anchors: { some: { span: { annotation } } } },
      ],
    },
    select: { id: true, number: true },
    orderBy: { number: "asc" },
    take: 1_000,
  });
  return segments.map(({ id, number }) => ({ segmentId: id, number: number! }));
}
