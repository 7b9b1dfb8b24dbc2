import type { Role } from "./can";

export type ProjectSummary = { readonly id: string; readonly name: string; readonly role: Role };

export type MemberView = {
  readonly userId: string;
  readonly name: string;
  /** Only owners see addresses. */
  readonly email: string | null;
  readonly role: Role;
};

export type ProjectView = ProjectSummary & {
  readonly allowsOwnApproval: boolean;
  readonly members: readonly MemberView[];
};

export type InvitationView = {
  readonly id: string;
  readonly role: Role;
  /** ISO 8601. */
  readonly expiresAt: string;
};
