import { muteProject, muteProjectInput } from "@/lib/server/commands/mute-project";
import { write } from "@/lib/server/route";

export const PUT = write({
  summary: "Choose whether one is told what happens in a project",
  scope: "session",
  input: muteProjectInput,
  answer: "nothing",
  run: muteProject,
});
