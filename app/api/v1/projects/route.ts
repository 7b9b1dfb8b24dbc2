import { madeAnswer } from "@/lib/server/answers/plain";
import { createProject, createProjectInput } from "@/lib/server/commands/manage-project";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Make a project",
  scope: "project",
  input: createProjectInput,
  answer: madeAnswer,
  run: createProject,
});
