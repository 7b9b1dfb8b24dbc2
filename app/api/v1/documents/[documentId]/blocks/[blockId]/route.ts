import { changeBlock, changeBlockInput } from "@/lib/server/commands/change-block";
import { write } from "@/lib/server/route";

export const PATCH = write({
  summary: "Change the role of a block",
  scope: "documents",
  input: changeBlockInput,
  answer: "nothing",
  run: changeBlock,
});
