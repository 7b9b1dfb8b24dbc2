import "server-only";
import { randomUUID } from "node:crypto";
import type { BlockRole } from "@/lib/document/block";
import { segmentStatuses } from "@/lib/document/status";
import { partsOf } from "@/lib/structure/parts";
import { joinerFor } from "@/lib/text/joiner";
import type { DocumentHead, DocumentSummary, Progress } from "@/lib/document/view";
import type { Act, Role } from "@/lib/permission/can";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { insertSegments } from "./insert-segments";
import { ownRole, roleFor, visibleTo } from "./projects";
import { live } from "./segments";

export type NewDocument = {
  readonly projectId: string;
  readonly title: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly contentSha256: string;
  readonly blocks: readonly {
    readonly role: BlockRole;
    readonly reason: string | null;
    readonly segments: readonly string[];
  }[];
};

/** Stores a document with its blocks, segments and first source revisions. */
export async function insertDocument(
  tx: Transaction,
  viewer: Viewer,
  document: NewDocument,
): Promise<string> {
  const { blocks, ...fields } = document;
  const [clock] = await tx.$queryRaw<{ at: Date }[]>`SELECT date_trunc('milliseconds', now()) AS at`;
  const { id: documentId } = await tx.document.create({ data: { ...fields, createdById: viewer.userId } });
  const blockRows = blocks.map(({ role, reason }, position) => ({
    id: randomUUID(),
    documentId,
    position,
    role,
    reason,
  }));
  const joiner = joinerFor(document.sourceLanguage);
  await tx.block.createMany({ data: blockRows });
  const segments = blocks
    .flatMap((block, at) =>
      partsOf(block.segments, joiner).map((part) => ({ ...part, blockId: blockRows[at]!.id })),
    )
    .map((part, at) => ({ ...part, number: at + 1 }));
  const { sourceLanguage } = document;
  await insertSegments(tx, { documentId, sourceLanguage, createdAt: clock!.at }, segments);
  return documentId;
}

/** The document this project already made from the very same text, if any. */
export async function findTwin(
  tx: Transaction,
  projectId: string,
  contentSha256: string,
): Promise<{ readonly id: string; readonly title: string } | null> {
  return tx.document.findFirst({ where: { projectId, contentSha256 }, select: { id: true, title: true } });
}

/** Refuses unless the viewer may do this to the document. */
export async function allowInDocument(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  documentId: string,
): Promise<{ readonly id: string; readonly projectId: string; readonly role: Role }> {
  const document = await tx.document.findFirst({
    where: { id: documentId, project: visibleTo(viewer) },
    select: { id: true, projectId: true, project: { select: { memberships: ownRole(viewer) } } },
  });
  if (document === null) refuse("not_found", say("no_document"));
  const role = roleFor(viewer, act, document.project.memberships);
  return { id: document.id, projectId: document.projectId, role };
}

/** What every page about a document says of it, once the viewer may do this to it. */
export async function getDocumentHead(
  viewer: Viewer,
  documentId: string,
  act: Act = "read",
): Promise<{ readonly document: DocumentHead; readonly role: Role }> {
  const db = await client();
  const found = await db.document.findFirst({
    where: { id: documentId, project: visibleTo(viewer) },
    select: {
      ...documentHead,
      project: { select: { id: true, name: true, memberships: ownRole(viewer) } },
    },
  });
  if (found === null) refuse("not_found", say("no_document"));
  const { memberships, ...project } = found.project;
  return { document: { ...found, project }, role: roleFor(viewer, act, memberships) };
}

/** What is said of a document wherever it is named, but for its project. */
export const documentHead = { id: true, title: true, sourceLanguage: true, targetLanguage: true } as const;

/** A document's title and languages. The caller has asked for the right to read. */
export function findDocumentHead(tx: Transaction, documentId: string) {
  return tx.document.findUniqueOrThrow({ where: { id: documentId }, select: documentHead });
}

/** The language a document is translated into. The caller has asked for the right to read. */
export async function findTargetLanguage(tx: Transaction, documentId: string): Promise<string> {
  const { targetLanguage } = await tx.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { targetLanguage: true },
  });
  return targetLanguage;
}

/** Every document the viewer may see, the last changed first; of one project where it is named. */
export async function listDocuments(viewer: Viewer, projectId?: string): Promise<readonly DocumentSummary[]> {
  const db = await client();
  const documents = await db.document.findMany({
    where: { project: { ...visibleTo(viewer), ...(projectId === undefined ? {} : { id: projectId }) } },
    include: listedDocument,
    orderBy: { createdAt: "desc" },
    take: 500,
  });
  const summaries = await summariseDocuments(db, documents);
  return summaries.toSorted((a, b) => b.lastChangedAt.localeCompare(a.lastChangedAt));
}

export const listedDocument = { project: { select: { id: true, name: true } } } as const;

type Listed = DocumentHead & { readonly createdAt: Date };

/** Documents with how far each is. The caller has asked for the right to read. */
export async function summariseDocuments(
  db: Transaction,
  documents: readonly Listed[],
): Promise<readonly DocumentSummary[]> {
  const counts = await db.segment.groupBy({
    by: ["documentId", "status"],
    where: {
      ...live,
      documentId: { in: documents.map(({ id }) => id) },
      block: { role: { not: "boilerplate" } },
    },
    _count: true,
    _sum: { wordCount: true },
    _max: { updatedAt: true },
  });
  return documents.map(({ id, title, sourceLanguage, targetLanguage, project, createdAt }) => {
    const own = counts.filter(({ documentId }) => documentId === id);
    const changes = own.map((count) => count._max.updatedAt ?? createdAt);
    return {
      id,
      title,
      sourceLanguage,
      targetLanguage,
      project,
      progress: presentProgress(own),
      lastChangedAt: new Date(Math.max(...[createdAt, ...changes].map(Number))).toISOString(),
    };
  });
}

type StatusCount = { status: keyof Progress; _count: number; _sum: { wordCount: number | null } };

/** Counts of segments by status, those without any at zero. */
export function presentProgress(counts: readonly StatusCount[]): Progress {
  const entries = segmentStatuses.map((status) => {
    const count = counts.find((row) => row.status === status);
    return [status, { segments: count?._count ?? 0, words: count?._sum.wordCount ?? 0 }] as const;
  });
  return Object.fromEntries(entries) as Progress;
}

export async function updateBlockRole(
  tx: Transaction,
  documentId: string,
  blockId: string,
  role: BlockRole,
): Promise<{ readonly from: BlockRole }> {
  const block = await tx.block.findFirst({ where: { id: blockId, documentId }, select: { role: true } });
  if (block === null) refuse("not_found", say("no_block"));
  await tx.block.update({ where: { id: blockId }, data: { role } });
  return { from: block.role };
}
