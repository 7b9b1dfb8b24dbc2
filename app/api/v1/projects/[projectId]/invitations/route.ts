import { invitedAnswer } from "@/lib/server/answers/projects";
import { invite, inviteInput } from "@/lib/server/commands/manage-project";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Make an invitation: a link that lets one person in",
  scope: "project",
  input: inviteInput,
  answer: invitedAnswer,
  run: invite,
});
