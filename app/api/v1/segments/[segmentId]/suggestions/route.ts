import * as z from "zod";
import { suggestionAnswer } from "@/lib/server/answers/reviews";
import { listSuggestions } from "@/lib/server/data/suggestions";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "What reviewers would change in a text",
  scope: "read",
  input: z.strictObject({ segmentId: z.uuid() }),
  answer: z.array(suggestionAnswer),
  run: (viewer, { segmentId }) => listSuggestions(viewer, segmentId),
});
