import "server-only";
import type { MutedProject } from "@/lib/notification/view";
import type { Role } from "@/lib/permission/can";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { heldBy } from "./projects";

/** False where the person is a member already, with whatever role. */
export async function addMember(
  tx: Transaction,
  projectId: string,
  userId: string,
  role: Role,
): Promise<boolean> {
  const { count } = await tx.membership.createMany({
    data: [{ projectId, userId, role }],
    skipDuplicates: true,
  });
  return count === 1;
}

/**
 * Lets one change of a project's members happen after another, so that two owners cannot each remove the other.
 * Taken before the right to change is asked for: who was removed while waiting has it no more.
 */
export async function lockMembers(tx: Transaction, projectId: string): Promise<void> {
  await tx.$queryRaw`SELECT "userId"::text FROM "Membership" WHERE "projectId" = ${projectId}::uuid ORDER BY "userId" FOR UPDATE`;
}

export async function findRole(tx: Transaction, projectId: string, userId: string): Promise<Role | null> {
  const membership = await tx.membership.findUnique({ where: { projectId_userId: { projectId, userId } } });
  return membership?.role ?? null;
}

/** Changes or, with null, ends a membership; the members are locked. The last owner stays: a project without one could never be changed again. */
export async function changeMembership(
  tx: Transaction,
  projectId: string,
  userId: string,
  role: Role | null,
): Promise<void> {
  const current = await findRole(tx, projectId, userId);
  if (current === null) refuse("not_found", say("no_member"));
  const owners = await tx.membership.count({ where: { projectId, role: "owner" } });
  if (current === "owner" && role !== "owner" && owners === 1) {
    refuse("invalid", say("only_owner"));
  }
  const key = { projectId_userId: { projectId, userId } };
  if (role === null) await tx.membership.delete({ where: key });
  else await tx.membership.update({ where: key, data: { role } });
}

export async function setMuted(
  tx: Transaction,
  { userId }: Viewer,
  projectId: string,
  isMuted: boolean,
): Promise<void> {
  await tx.membership.update({ where: { projectId_userId: { projectId, userId } }, data: { isMuted } });
}

/** The viewer's projects, each with whether they want to be told what happens there. */
export async function listMutes(viewer: Viewer): Promise<readonly MutedProject[]> {
  const db = await client();
  const memberships = await db.membership.findMany({
    where: heldBy(viewer),
    select: { isMuted: true, project: { select: { id: true, name: true } } },
    orderBy: { project: { createdAt: "asc" } },
    take: 200,
  });
  return memberships.map(({ isMuted, project }) => ({ ...project, isMuted }));
}
