import { joinedAnswer } from "@/lib/server/answers/projects";
import { joinAsNew, joinAsNewInput } from "@/lib/server/commands/accept-invitation";
import { openWrite } from "@/lib/server/route";

export const POST = openWrite({
  summary: "Take an invitation as somebody new",
  input: joinAsNewInput,
  answer: joinedAnswer,
  run: joinAsNew,
});
