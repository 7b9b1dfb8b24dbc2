import { reply, replyInput } from "@/lib/server/commands/discuss-annotation";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Reply to an annotation",
  scope: "annotate",
  input: replyInput,
  answer: "nothing",
  run: reply,
});
