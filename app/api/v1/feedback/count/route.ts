import * as z from "zod";
import { countNewFeedback } from "@/lib/server/data/feedback";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "How many decisions on one's texts came back that one has not taken note of",
  scope: "session",
  input: z.strictObject({}),
  answer: z.strictObject({ count: z.int().nonnegative() }),
  run: async (viewer) => ({ count: await countNewFeedback(viewer) }),
});
