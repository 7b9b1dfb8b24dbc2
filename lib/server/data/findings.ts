import "server-only";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { allowInDocument } from "./documents";
import { allowInProject } from "./projects";
import { findScope } from "./repetitions";
import { live } from "./segments";

export type DismissalView = { readonly segmentId: string; readonly check: string; readonly key: string };
export type Tally = {
  readonly check: string;
  readonly shown: number;
  readonly fixed: number;
  readonly dismissed: number;
};

const most = 20_000;

/** What was dismissed in a document, as far as its segments still stand. */
export async function listDismissals(viewer: Viewer, documentId: string): Promise<readonly DismissalView[]> {
  const db = await client();
  await allowInDocument(db, viewer, "read", documentId);
  return db.findingDismissal.findMany({
    where: { segment: { documentId, ...live } },
    select: { segmentId: true, check: true, key: true },
    take: most,
  });
}

/** How often each check was met in a project. */
export async function listTallies(viewer: Viewer, projectId: string): Promise<readonly Tally[]> {
  const db = await client();
  await allowInProject(db, viewer, "read", projectId);
  const tallies = await db.checkTally.findMany({ where: { projectId } });
  return tallies.map(({ check, shown, fixed, dismissed }) => ({ check, shown, fixed, dismissed }));
}

/** The segment itself, and where it is asked for every live one of its project with the same source. */
export async function findDismissible(
  tx: Transaction,
  viewer: Viewer,
  segmentId: string,
  appliesToRepeats: boolean,
): Promise<{ readonly projectId: string; readonly segmentIds: readonly string[] }> {
  const { projectId } = await findScope(tx, viewer, "translate", segmentId);
  const own = await tx.segment.findFirst({
    where: { id: segmentId, ...live },
    select: { sourceHead: { select: { sha256: true } } },
  });
  if (own === null) refuse("not_found", say("no_segment"));
  if (!appliesToRepeats) return { projectId, segmentIds: [segmentId] };
  const same = await tx.segment.findMany({
    where: {
      ...live,
      document: { projectId },
      sourceHead: { side: "source", sha256: own.sourceHead!.sha256 },
    },
    select: { id: true },
    take: 1_000,
  });
  // In one order, so that two who dismiss in the same segments wait for each other and never both.
  const segmentIds = [...new Set([segmentId, ...same.map(({ id }) => id)])].toSorted();
  return { projectId, segmentIds };
}

/** Gives those that were not dismissed before. */
export function insertDismissals(
  tx: Transaction,
  viewer: Viewer,
  dismissals: readonly DismissalView[],
): Promise<readonly DismissalView[]> {
  return tx.findingDismissal.createManyAndReturn({
    data: dismissals.map((dismissal) => ({ ...dismissal, byId: viewer.userId })),
    skipDuplicates: true,
    select: { segmentId: true, check: true, key: true },
  });
}

export async function removeDismissals(tx: Transaction, dismissals: readonly DismissalView[]): Promise<void> {
  await tx.findingDismissal.deleteMany({ where: { OR: [...dismissals] } });
}

/** Adds to the tallies of a project, in the order of their names: two who do so wait for each other, and never both. */
export async function addToTallies(
  tx: Transaction,
  projectId: string,
  counts: readonly Tally[],
): Promise<void> {
  for (const { check, ...added } of counts.toSorted(byCheck)) {
    await tx.checkTally.upsert({
      where: { projectId_check: { projectId, check } },
      create: { projectId, check, ...added },
      update: {
        shown: { increment: added.shown },
        fixed: { increment: added.fixed },
        dismissed: { increment: added.dismissed },
      },
    });
  }
}

function byCheck(one: Tally, other: Tally): number {
  return one.check < other.check ? -1 : 1;
}
