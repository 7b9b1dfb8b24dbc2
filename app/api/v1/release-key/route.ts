import * as z from "zod";
import { releaseKeysAnswer } from "@/lib/server/answers/releases";
import { showReleaseKeys } from "@/lib/server/commands/show-release-keys";
import { openLook } from "@/lib/server/route";

export const GET = openLook({
  summary: "The public keys that releases are signed with",
  input: z.strictObject({}),
  answer: releaseKeysAnswer,
  run: showReleaseKeys,
});
