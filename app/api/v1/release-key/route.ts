import { showReleaseKeys } from "@/lib/server/commands/show-release-keys";
import { guarded } from "@/lib/server/route";

/** The public keys that releases of this installation are signed with, the newest first. For anybody. */
export const GET = guarded(async () => Response.json(await showReleaseKeys()));
