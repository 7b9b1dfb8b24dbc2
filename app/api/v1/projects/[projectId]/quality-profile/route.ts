import * as z from "zod";
import { profileAnswer } from "@/lib/server/answers/quality";
import { changeProfile, changeProfileInput } from "@/lib/server/commands/change-profile";
import { loadProfile } from "@/lib/server/data/quality-profiles";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "What errors cost in a project",
  scope: "read",
  input: z.strictObject({ projectId: z.uuid() }),
  answer: profileAnswer,
  run: async (viewer, input) => {
    const { version, profile } = await loadProfile(viewer, input);
    return { version, profile };
  },
});

export const PUT = write({
  summary: "Change what errors cost in a project, as the next version",
  scope: "project",
  input: changeProfileInput,
  answer: z.strictObject({ version: z.int() }),
  run: changeProfile,
});
