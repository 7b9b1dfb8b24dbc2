import * as z from "zod";
import { sampleAnswer } from "@/lib/server/answers/projects";
import { loadSample } from "@/lib/server/commands/load-sample";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Load the sample project",
  scope: "session",
  input: z.strictObject({}),
  answer: sampleAnswer,
  run: loadSample,
});
