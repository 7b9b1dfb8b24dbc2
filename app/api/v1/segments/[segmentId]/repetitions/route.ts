import * as z from "zod";
import { repetitionsAnswer } from "@/lib/server/answers/segments";
import { listRepetitions } from "@/lib/server/data/repetitions";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "Other segments of the project with the same source",
  scope: "read",
  input: z.strictObject({ segmentId: z.uuid(), only: z.enum(["all", "different"]).default("all") }),
  answer: repetitionsAnswer,
  run: listRepetitions,
});
