import "server-only";
import type { Act } from "@/lib/permission/can";
import type { RepetitionList } from "@/lib/revision/repetition";
import type { Prisma } from "../db/client/client";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";
import { live } from "./segments";

/** Where the repetitions of a segment may stand. */
export type Scope = {
  readonly documentId: string;
  readonly projectId: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
};

/** Refuses unless the viewer may do this to the segment. */
export async function findScope(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  segmentId: string,
): Promise<Scope> {
  const segment = await tx.segment.findFirst({
    where: { id: segmentId, document: { project: visibleTo(viewer) } },
    select: {
      document: {
        select: {
          id: true,
          projectId: true,
          sourceLanguage: true,
          targetLanguage: true,
          project: { select: { memberships: ownRole(viewer) } },
        },
      },
    },
  });
  if (segment === null) refuse("not_found", say("no_segment"));
  const { id, project, ...rest } = segment.document;
  roleFor(viewer, act, project.memberships);
  return { documentId: id, ...rest };
}

const most = 100;

/**
 * The other segments of the project and pair of languages with exactly this source, the latest worked on first: all of
 * them, or only those whose translation is another one or none.
 */
export async function listRepetitions(
  viewer: Viewer,
  { segmentId, only = "all" }: { readonly segmentId: string; readonly only?: "all" | "different" },
): Promise<RepetitionList> {
  const db = await client();
  const { projectId, sourceLanguage, targetLanguage } = await findScope(db, viewer, "read", segmentId);
  const own = await db.segment.findUniqueOrThrow({
    where: { id: segmentId },
    select: { sourceHead: { select: { sha256: true } }, targetHead: { select: { sha256: true } } },
  });
  const where = {
    ...live,
    id: { not: segmentId },
    sourceHead: { side: "source", sha256: own.sourceHead!.sha256 },
    block: { role: { not: "boilerplate" } },
    document: { projectId, sourceLanguage, targetLanguage, project: visibleTo(viewer) },
    ...(only === "all" || own.targetHead === null
      ? {}
      : { OR: [{ targetHeadId: null }, { targetHead: { sha256: { not: own.targetHead.sha256 } } }] }),
  } satisfies Prisma.SegmentWhereInput;
  const [total, rows] = await Promise.all([
    db.segment.count({ where }),
    db.segment.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { documentId: "asc" }, { number: "asc" }],
      take: most,
      select: {
        id: true,
        number: true,
        status: true,
        document: { select: { id: true, title: true } },
        targetHead: {
          select: { id: true, text: true, origin: true, createdAt: true, author: { select: { name: true } } },
        },
      },
    }),
  ]);
  return {
    total,
    repetitions: rows.map(({ id, number, status, document, targetHead }) => ({
      segmentId: id,
      number: number!,
      status,
      documentId: document.id,
      documentTitle: document.title,
      target:
        targetHead === null
          ? null
          : {
              revisionId: targetHead.id,
              text: targetHead.text,
              origin: targetHead.origin,
              authorName: targetHead.author?.name ?? null,
              savedAt: targetHead.createdAt.toISOString(),
            },
    })),
  };
}
