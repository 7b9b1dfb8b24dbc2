import * as z from "zod";
import { tagsAnswer } from "@/lib/server/answers/annotations";
import { changeTags, changeTagsInput } from "@/lib/server/commands/change-tags";
import { loadTags } from "@/lib/server/data/tag-sets";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "The tags of a project",
  scope: "read",
  input: z.strictObject({ projectId: z.uuid() }),
  answer: tagsAnswer,
  run: loadTags,
});

export const PUT = write({
  summary: "Give a project its own tags",
  scope: "project",
  input: changeTagsInput,
  answer: z.strictObject({ version: z.int() }),
  run: changeTags,
});
