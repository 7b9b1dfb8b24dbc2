import "server-only";
import * as z from "zod";
import { setMuted } from "../data/memberships";
import { allowInProject } from "../data/projects";
import { transact } from "../db/database";
import type { Viewer } from "../viewer";

export const muteProjectInput = z.strictObject({ projectId: z.uuid(), isMuted: z.boolean() });

/** From now on one is told of nothing that happens in a project, or of everything again. */
export async function muteProject(
  viewer: Viewer,
  { projectId, isMuted }: z.infer<typeof muteProjectInput>,
): Promise<void> {
  await transact(async (tx) => {
    await allowInProject(tx, viewer, "read", projectId);
    await setMuted(tx, viewer, projectId, isMuted);
  });
}
