import "server-only";
import * as z from "zod";
import { roles } from "@/lib/permission/can";
import type { InvitationView } from "@/lib/permission/project";
import { makeToken } from "../auth/token";
import { transact } from "../db/database";
import { recordEvent } from "../data/events";
import { insertInvitation, withdrawInvitation } from "../data/invitations";
import { changeMembership, lockMembers } from "../data/memberships";
import { allowInProject, insertProject, updateProject } from "../data/projects";
import { nameText } from "../text-input";
import type { Viewer } from "../viewer";

export const createProjectInput = z.strictObject({ name: nameText });

export function createProject(
  viewer: Viewer,
  { name }: z.infer<typeof createProjectInput>,
): Promise<{ readonly id: string }> {
  return transact(async (tx) => {
    const id = await insertProject(tx, viewer, name);
    await recordEvent(tx, viewer, { kind: "project.created", projectId: id });
    return { id };
  });
}

export const changeProjectInput = z.strictObject({
  projectId: z.uuid(),
  name: nameText.optional(),
  allowsOwnApproval: z.boolean().optional(),
});

export async function changeProject(
  viewer: Viewer,
  input: z.infer<typeof changeProjectInput>,
): Promise<void> {
  const { projectId, ...change } = input;
  await transact(async (tx) => {
    await allowInProject(tx, viewer, "change_settings", projectId);
    await updateProject(tx, projectId, change);
    const { allowsOwnApproval } = change;
    await recordEvent(tx, viewer, {
      kind: "project.changed",
      projectId,
      data: {
        ...(allowsOwnApproval === undefined ? {} : { allowsOwnApproval }),
        isRenamed: change.name !== undefined,
      },
    });
  });
}

export const inviteInput = z.strictObject({ projectId: z.uuid(), role: z.enum(roles) });

/** The token is told once, here; afterwards only its hash is known. */
export function invite(
  viewer: Viewer,
  { projectId, role }: z.infer<typeof inviteInput>,
): Promise<InvitationView & { readonly token: string }> {
  return transact(async (tx) => {
    await allowInProject(tx, viewer, "manage_members", projectId);
    const token = makeToken();
    const invitation = await insertInvitation(tx, viewer, { projectId, role, token });
    await recordEvent(tx, viewer, {
      kind: "member.invited",
      projectId,
      data: { invitationId: invitation.id, role },
    });
    return { ...invitation, token };
  });
}

export const withdrawInput = z.strictObject({ projectId: z.uuid(), invitationId: z.uuid() });

export async function withdraw(viewer: Viewer, input: z.infer<typeof withdrawInput>): Promise<void> {
  const { projectId, invitationId } = input;
  await transact(async (tx) => {
    await allowInProject(tx, viewer, "manage_members", projectId);
    await withdrawInvitation(tx, projectId, invitationId);
    await recordEvent(tx, viewer, { kind: "member.invitation_withdrawn", projectId, data: { invitationId } });
  });
}

export const changeRoleInput = z.strictObject({ projectId: z.uuid(), userId: z.uuid(), role: z.enum(roles) });

export async function changeRole(viewer: Viewer, input: z.infer<typeof changeRoleInput>): Promise<void> {
  const { projectId, userId, role } = input;
  await transact(async (tx) => {
    await lockMembers(tx, projectId);
    await allowInProject(tx, viewer, "manage_members", projectId);
    await changeMembership(tx, projectId, userId, role);
    await recordEvent(tx, viewer, { kind: "member.role_changed", projectId, data: { userId, role } });
  });
}

export const removeMemberInput = z.strictObject({ projectId: z.uuid(), userId: z.uuid() });

export async function removeMember(viewer: Viewer, input: z.infer<typeof removeMemberInput>): Promise<void> {
  const { projectId, userId } = input;
  await transact(async (tx) => {
    await lockMembers(tx, projectId);
    await allowInProject(tx, viewer, "manage_members", projectId);
    await changeMembership(tx, projectId, userId, null);
    await recordEvent(tx, viewer, { kind: "member.removed", projectId, data: { userId } });
  });
}
