import "server-only";
import { builtInProfiles, profileSchema, type ProjectProfile } from "@/lib/quality/project-profile";
import type { Role } from "@/lib/permission/can";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInProject } from "./projects";

/** What errors cost in a project today: version 0 is the one of the house. */
export type StandingProfile = {
  readonly id: string | null;
  readonly version: number;
  readonly profile: ProjectProfile;
};

export async function findStandingProfile(tx: Transaction, projectId: string): Promise<StandingProfile> {
  const row = await tx.qualityProfile.findFirst({ where: { projectId }, orderBy: { version: "desc" } });
  if (row === null) return { id: null, version: 0, profile: builtInProfiles["mqm-core"] };
  return { id: row.id, version: row.version, profile: profileSchema.parse(row.profile) };
}

export async function loadProfile(
  viewer: Viewer,
  { projectId }: { readonly projectId: string },
): Promise<{ readonly version: number; readonly profile: ProjectProfile; readonly role: Role }> {
  const db = await client();
  const { role } = await allowInProject(db, viewer, "read", projectId);
  const { version, profile } = await findStandingProfile(db, projectId);
  return { version, profile, role };
}

/** The next version; what was judged by earlier ones stays as it was judged. */
export async function insertProfile(
  tx: Transaction,
  viewer: Viewer,
  row: { readonly projectId: string; readonly version: number; readonly profile: ProjectProfile },
): Promise<string> {
  const { id } = await tx.qualityProfile.create({ data: { ...row, createdById: viewer.userId } });
  return id;
}
