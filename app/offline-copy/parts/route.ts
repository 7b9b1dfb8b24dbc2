import { listBuildParts } from "@/lib/server/build-parts";
import { refuse } from "@/lib/server/refusal";
import { guarded } from "@/lib/server/route";
import { say } from "@/lib/server/say";

/** Every script and style of this build: a page that is kept for want of a network needs all that it may ask for. */
export const GET = guarded(async () => {
  const parts = await listBuildParts();
  return parts === null ? refuse("not_found", say("no_address")) : Response.json(parts);
});
