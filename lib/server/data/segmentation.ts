import "server-only";
import { noRules, type RuleSet } from "@/lib/segmentation/rule-set";
import type { RuleSetView } from "@/lib/segmentation/view";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";

const withRules = {
  include: {
    lists: { orderBy: { position: "asc" }, include: { rules: { orderBy: { position: "asc" } } } },
  },
} as const;

/** The rules of a project and its name, for any of its members. */
export async function getSegmentation(
  viewer: Viewer,
  projectId: string,
): Promise<RuleSetView & { readonly projectName: string }> {
  const db = await client();
  const project = await db.project.findFirst({
    where: { id: projectId, ...visibleTo(viewer) },
    select: { name: true, memberships: ownRole(viewer), segmentation: withRules },
  });
  if (project === null) refuse("not_found", say("no_project"));
  roleFor(viewer, "read", project.memberships);
  const stored = project.segmentation;
  if (stored === null) return { ...noRules, version: 0, changed: null, projectName: project.name };
  const { updatedById, updatedAt, version } = stored;
  const by = await db.user.findUniqueOrThrow({ where: { id: updatedById }, select: { name: true } });
  const changed = { by: by.name, at: updatedAt.toISOString() };
  return { ...presentRules(stored), version, changed, projectName: project.name };
}

/** The rules a document of the project is cut by, and their version. The right was asked for before. */
export async function findRules(
  tx: Transaction,
  projectId: string,
): Promise<{ readonly version: number; readonly rules: RuleSet }> {
  const stored = await tx.segmentation.findUnique({ where: { projectId }, ...withRules });
  return stored === null
    ? { version: 0, rules: noRules }
    : { version: stored.version, rules: presentRules(stored) };
}

/** Lets changes of a project's rules come one after another. */
export async function lockRules(tx: Transaction, projectId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS locked FROM "Project" WHERE "id" = ${projectId}::uuid FOR NO KEY UPDATE`;
}

/** Who made the present version, and when. */
export async function findLastChange(
  tx: Transaction,
  projectId: string,
): Promise<{ readonly by: string; readonly at: string } | null> {
  const stored = await tx.segmentation.findUnique({
    where: { projectId },
    select: { updatedById: true, updatedAt: true },
  });
  if (stored === null) return null;
  const by = await tx.user.findUniqueOrThrow({ where: { id: stored.updatedById }, select: { name: true } });
  return { by: by.name, at: stored.updatedAt.toISOString() };
}

/** Puts these rules in the place of all there were; the rules are locked. Returns the new version. */
export async function storeRules(
  tx: Transaction,
  viewer: Viewer,
  projectId: string,
  { replaces, cascades, lists }: RuleSet,
): Promise<number> {
  const settings = { replaces, cascades, updatedById: viewer.userId, updatedAt: new Date() };
  const { version } = await tx.segmentation.upsert({
    where: { projectId },
    create: { projectId, version: 1, ...settings },
    update: { version: { increment: 1 }, ...settings },
    select: { version: true },
  });
  await tx.ruleList.deleteMany({ where: { projectId } });
  const made = await tx.ruleList.createManyAndReturn({
    data: lists.map(({ name, languages }, position) => ({ projectId, position, name, languages })),
    select: { id: true, position: true },
  });
  const idOf = new Map(made.map(({ id, position }) => [position, id]));
  await tx.segmentationRule.createMany({
    data: lists.flatMap(({ rules }, at) =>
      rules.map(({ breaks, before, after }, position) => ({
        listId: idOf.get(at)!,
        position,
        breaks,
        before,
        after,
      })),
    ),
  });
  return version;
}

function presentRules({ replaces, cascades, lists }: RuleSet): RuleSet {
  return {
    replaces,
    cascades,
    lists: lists.map(({ name, languages, rules }) => ({
      name,
      languages,
      rules: rules.map(({ breaks, before, after }) => ({ breaks, before, after })),
    })),
  };
}
