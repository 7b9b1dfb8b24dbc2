import "server-only";
import type { Role } from "@/lib/permission/can";
import type { InvitationView } from "@/lib/permission/project";
import { hashToken } from "../auth/token";
import { client, type Transaction } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { ownRole, roleFor, visibleTo } from "./projects";

const validFor = 7 * 24 * 60 * 60 * 1000;

/** Invitations that are still open, for owners. */
export async function listInvitations(viewer: Viewer, projectId: string): Promise<readonly InvitationView[]> {
  const db = await client();
  const project = await db.project.findFirst({
    where: { id: projectId, ...visibleTo(viewer) },
    select: {
      memberships: ownRole(viewer),
      invitations: {
        where: { acceptedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } },
        select: { id: true, role: true, expiresAt: true },
        orderBy: { createdAt: "desc" },
        take: 100,
      },
    },
  });
  if (project === null) refuse("not_found", say("no_project"));
  roleFor(viewer, "manage_members", project.memberships);
  return project.invitations.map(presentInvitation);
}

export async function insertInvitation(
  tx: Transaction,
  viewer: Viewer,
  invitation: { readonly projectId: string; readonly role: Role; readonly token: string },
): Promise<InvitationView> {
  const { projectId, role, token } = invitation;
  const created = await tx.invitation.create({
    data: {
      projectId,
      role,
      tokenHash: hashToken(token),
      createdById: viewer.userId,
      expiresAt: new Date(Date.now() + validFor),
    },
    select: { id: true, role: true, expiresAt: true },
  });
  return presentInvitation(created);
}

export async function withdrawInvitation(
  tx: Transaction,
  projectId: string,
  invitationId: string,
): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { id: invitationId, projectId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  });
  if (count === 0) refuse("not_found", say("invitation_closed"));
}

/** What a link offers, for the page behind it; null where it does not hold (any more). */
export async function findOffer(
  token: string,
): Promise<{ readonly projectName: string; readonly role: Role } | null> {
  const db = await client();
  const invitation = await db.invitation.findFirst({
    where: openWith(token),
    select: { role: true, project: { select: { name: true } } },
  });
  return invitation && { projectName: invitation.project.name, role: invitation.role };
}

/** Takes the link: of two people who use it at once, one gets it. */
export async function takeInvitation(
  tx: Transaction,
  token: string,
  userId: string,
): Promise<{ readonly projectId: string; readonly role: Role }> {
  const [taken] = await tx.invitation.updateManyAndReturn({
    where: openWith(token),
    data: { acceptedAt: new Date(), acceptedById: userId },
    select: { projectId: true, role: true },
  });
  if (taken === undefined) {
    refuse("gone", say("invitation_spent"));
  }
  return taken;
}

function openWith(token: string) {
  return { tokenHash: hashToken(token), acceptedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } };
}

function presentInvitation(row: { id: string; role: Role; expiresAt: Date }): InvitationView {
  return { ...row, expiresAt: row.expiresAt.toISOString() };
}
