import "server-only";
import * as z from "zod";
import { can } from "@/lib/permission/can";
import type { MemberView, ProjectSummary } from "@/lib/permission/project";
import { makeCursor, pageOf, readCursor, type Page, type PageAsked } from "../cursor";
import { client } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInProject, heldBy } from "./projects";

/** The viewer's projects by their ids, which grow with time: a project that comes meanwhile comes at the end. */
export async function pageProjects(viewer: Viewer, asked: PageAsked): Promise<Page<ProjectSummary>> {
  const after = readCursor("projects", z.uuid(), asked.cursor);
  const db = await client();
  const memberships = await db.membership.findMany({
    where: { AND: [heldBy(viewer), after === null ? {} : { projectId: { gt: after } }] },
    select: { role: true, project: { select: { id: true, name: true } } },
    orderBy: { projectId: "asc" },
    take: asked.limit + 1,
  });
  const items = memberships.map(({ role, project }) => ({ ...project, role }));
  return pageOf(
    items,
    asked,
    ({ id }) => makeCursor("projects", id),
    (item) => item,
  );
}

/** The members of a project by their ids. Addresses are for those who let people in. */
export async function pageMembers(
  viewer: Viewer,
  projectId: string,
  asked: PageAsked,
): Promise<Page<MemberView>> {
  const list = `members ${projectId}`;
  const after = readCursor(list, z.uuid(), asked.cursor);
  const db = await client();
  const { role: ownRole } = await allowInProject(db, viewer, "read", projectId);
  const memberships = await db.membership.findMany({
    where: { projectId, ...(after === null ? {} : { userId: { gt: after } }) },
    select: { userId: true, role: true, user: { select: { name: true, email: true } } },
    orderBy: { userId: "asc" },
    take: asked.limit + 1,
  });
  return pageOf(
    memberships,
    asked,
    ({ userId }) => makeCursor(list, userId),
    ({ userId, role, user }) => ({
      userId,
      name: user.name,
      email: can(ownRole, "manage_members") ? user.email : null,
      role,
    }),
  );
}
