import { returnAnswer } from "@/lib/server/answers/returns";
import { previewReturn, previewReturnInput } from "@/lib/server/commands/preview-return";
import { upload } from "@/lib/server/route";

export const POST = upload({
  summary: "Compare a file that was edited elsewhere; nothing is stored",
  scope: "translate",
  most: 24_000_000,
  input: previewReturnInput,
  answer: returnAnswer,
  run: previewReturn,
});
