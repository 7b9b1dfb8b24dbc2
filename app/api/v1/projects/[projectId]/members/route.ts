import * as z from "zod";
import { membersAnswer } from "@/lib/server/answers/projects";
import { pageInput } from "@/lib/server/cursor";
import { pageMembers } from "@/lib/server/data/paged-projects";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "The members of a project",
  scope: "read",
  input: z.strictObject({ projectId: z.uuid(), ...pageInput }),
  answer: membersAnswer,
  run: (viewer, { projectId, ...asked }) => pageMembers(viewer, projectId, asked),
});
