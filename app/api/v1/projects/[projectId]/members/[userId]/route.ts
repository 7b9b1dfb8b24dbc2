import {
  changeRole,
  changeRoleInput,
  removeMember,
  removeMemberInput,
} from "@/lib/server/commands/manage-project";
import { write } from "@/lib/server/route";

export const PATCH = write({
  summary: "Change the role of a member",
  scope: "project",
  input: changeRoleInput,
  answer: "nothing",
  run: changeRole,
});

export const DELETE = write({
  summary: "Remove a member",
  scope: "project",
  input: removeMemberInput,
  answer: "nothing",
  run: removeMember,
});
