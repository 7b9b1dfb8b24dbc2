import { joinedAnswer } from "@/lib/server/answers/projects";
import { join, joinInput } from "@/lib/server/commands/accept-invitation";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Take an invitation",
  scope: "session",
  input: joinInput,
  answer: joinedAnswer,
  run: join,
});
