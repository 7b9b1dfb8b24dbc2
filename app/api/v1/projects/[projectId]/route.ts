import * as z from "zod";
import { projectAnswer } from "@/lib/server/answers/projects";
import { changeProject, changeProjectInput } from "@/lib/server/commands/manage-project";
import { getProject } from "@/lib/server/data/projects";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "A project with its members",
  scope: "read",
  input: z.strictObject({ projectId: z.uuid() }),
  answer: projectAnswer,
  run: (viewer, { projectId }) => getProject(viewer, projectId),
});

export const PATCH = write({
  summary: "Change the name or the rules of a project",
  scope: "project",
  input: changeProjectInput,
  answer: "nothing",
  run: changeProject,
});
