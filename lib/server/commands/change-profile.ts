import "server-only";
import * as z from "zod";
import { profileSchema } from "@/lib/quality/project-profile";
import { recordEvent } from "../data/events";
import { allowInProject } from "../data/projects";
import { findStandingProfile, insertProfile } from "../data/quality-profiles";
import { lockTags } from "../data/tag-sets";
import { transact } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";

export const changeProfileInput = z.strictObject({
  projectId: z.uuid(),
  /** The version that was changed. */
  version: z.int().min(0),
  profile: profileSchema,
});

/** Gives a project its own quality profile: always as the next version. */
export async function changeProfile(
  viewer: Viewer,
  { projectId, version, profile }: z.infer<typeof changeProfileInput>,
): Promise<{ readonly version: number }> {
  return transact(async (tx) => {
    await lockTags(tx, projectId);
    await allowInProject(tx, viewer, "change_settings", projectId);
    const standing = await findStandingProfile(tx, projectId);
    if (standing.version !== version) refuse("invalid", say("profile_changed_meanwhile"), "version");
    const next = version + 1;
    await insertProfile(tx, viewer, { projectId, version: next, profile });
    await recordEvent(tx, viewer, {
      kind: "project.quality_profile_changed",
      projectId,
      data: { version: next },
    });
    return { version: next };
  });
}
