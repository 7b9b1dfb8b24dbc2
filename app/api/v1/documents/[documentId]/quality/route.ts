import * as z from "zod";
import { countChoices } from "@/lib/quality/evaluation";
import { qualityAnswer } from "@/lib/server/answers/quality";
import { loadQuality } from "@/lib/server/data/quality-view";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "The quality issues of a document and what they come to",
  scope: "read",
  input: z.strictObject({ documentId: z.uuid(), counts: z.enum(countChoices).default("all") }),
  answer: qualityAnswer,
  run: loadQuality,
});
