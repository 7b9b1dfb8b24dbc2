import "server-only";
import { can, type Act, type Role } from "@/lib/permission/can";
import { mayWrite } from "@/lib/permission/may-write";
import type { ReviewMode } from "@/lib/review/rules";
import { opens } from "@/lib/permission/scope";
import type { ProjectSummary, ProjectView } from "@/lib/permission/project";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";

/** The viewer's memberships: a token for one project knows of no other. */
export function heldBy({ userId, token }: Viewer) {
  const only = token?.projectId ?? null;
  return only === null ? { userId } : { userId, projectId: only };
}

/** Only what the viewer is a member of can be found at all. */
export function visibleTo(viewer: Viewer) {
  return { memberships: { some: heldBy(viewer) } } as const;
}

/** For `select`: the viewer's own role comes with the row, from the same query. */
export function ownRole(viewer: Viewer) {
  return { where: heldBy(viewer), select: { role: true } } as const;
}

/** The viewer's role from a row loaded with `ownRole`, once it, and the scopes of a token, allow the act; refuses otherwise. */
export function roleFor(viewer: Viewer, act: Act, memberships: readonly { readonly role: Role }[]): Role {
  const role = memberships[0]?.role;
  if (role === undefined) refuse("not_found", say("no_project"));
  if (!can(role, act)) refuse("forbidden", say("role", { role }));
  if (viewer.token !== null && !opens(viewer.token.scopes, act)) {
    refuse("forbidden", say("scopes_fall_short"));
  }
  return role;
}

/** Refuses where the project's mode of review leaves the words to the translators. */
export function allowWriting(role: Role, mode: ReviewMode): void {
  if (mayWrite(role, mode)) return;
  refuse("forbidden", say("no_writing_here"));
}

export async function listProjects(viewer: Viewer): Promise<readonly ProjectSummary[]> {
  const db = await client();
  const memberships = await db.membership.findMany({
    where: heldBy(viewer),
    select: { role: true, project: { select: { id: true, name: true } } },
    orderBy: { project: { createdAt: "asc" } },
    take: 200,
  });
  return memberships.map(({ role, project }) => ({ ...project, role }));
}

export async function getProject(viewer: Viewer, projectId: string): Promise<ProjectView> {
  const db = await client();
  const project = await db.project.findFirst({
    where: { id: projectId, ...visibleTo(viewer) },
    include: {
      memberships: {
        include: { user: { select: { name: true, email: true } } },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  if (project === null) refuse("not_found", say("no_project"));
  const role = roleFor(
    viewer,
    "read",
    project.memberships.filter(({ userId }) => userId === viewer.userId),
  );
  return {
    id: project.id,
    name: project.name,
    allowsOwnApproval: project.allowsOwnApproval,
    role,
    members: project.memberships.map(({ userId, role: memberRole, user }) => ({
      userId,
      name: user.name,
      email: can(role, "manage_members") ? user.email : null,
      role: memberRole,
    })),
  };
}

/** Refuses unless the viewer may do this in the project. */
export async function allowInProject(
  tx: Transaction,
  viewer: Viewer,
  act: Act,
  projectId: string,
): Promise<{ readonly id: string; readonly name: string; readonly role: Role }> {
  const project = await tx.project.findFirst({
    where: { id: projectId, ...visibleTo(viewer) },
    select: { id: true, name: true, memberships: ownRole(viewer) },
  });
  if (project === null) refuse("not_found", say("no_project"));
  return { id: project.id, name: project.name, role: roleFor(viewer, act, project.memberships) };
}

/** Lets new documents of a project come one after another, so that each sees the ones before it. */
export async function lockForNewDocument(tx: Transaction, projectId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS locked FROM "Project" WHERE "id" = ${projectId}::uuid FOR NO KEY UPDATE`;
}

export async function insertProject(tx: Transaction, viewer: Viewer, name: string): Promise<string> {
  if ((viewer.token?.projectId ?? null) !== null) {
    refuse("forbidden", say("token_of_one_project"));
  }
  const { id } = await tx.project.create({
    data: { name, memberships: { create: { userId: viewer.userId, role: "owner" } } },
  });
  return id;
}

export async function updateProject(
  tx: Transaction,
  projectId: string,
  change: { readonly name?: string; readonly allowsOwnApproval?: boolean },
): Promise<void> {
  await tx.project.update({ where: { id: projectId }, data: change });
}
