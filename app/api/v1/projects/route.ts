import * as z from "zod";
import { madeAnswer } from "@/lib/server/answers/plain";
import { projectsAnswer } from "@/lib/server/answers/projects";
import { createProject, createProjectInput } from "@/lib/server/commands/manage-project";
import { pageInput } from "@/lib/server/cursor";
import { pageProjects } from "@/lib/server/data/paged-projects";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "One's projects",
  scope: "read",
  input: z.strictObject(pageInput),
  answer: projectsAnswer,
  run: pageProjects,
});

export const POST = write({
  summary: "Make a project",
  scope: "project",
  input: createProjectInput,
  answer: madeAnswer,
  run: createProject,
});
