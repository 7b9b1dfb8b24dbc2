import { changeProject, changeProjectInput } from "@/lib/server/commands/manage-project";
import { write } from "@/lib/server/route";

export const PATCH = write({
  summary: "Change the name or the rules of a project",
  scope: "project",
  input: changeProjectInput,
  answer: "nothing",
  run: changeProject,
});
