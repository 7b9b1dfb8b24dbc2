import { alignmentAnswer } from "@/lib/server/answers/structure";
import { proposeAlignment, proposeAlignmentInput } from "@/lib/server/commands/propose-alignment";
import { upload } from "@/lib/server/route";

export const POST = upload({
  summary: "Align a translation with a document; nothing is stored",
  scope: "translate",
  most: 8_000_000,
  input: proposeAlignmentInput,
  answer: alignmentAnswer,
  run: proposeAlignment,
});
