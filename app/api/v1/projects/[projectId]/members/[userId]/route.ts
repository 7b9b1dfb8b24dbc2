import {
  changeRole,
  changeRoleInput,
  removeMember,
  removeMemberInput,
} from "@/lib/server/commands/manage-project";
import { write } from "@/lib/server/route";

export const PATCH = write(changeRoleInput, changeRole);
export const DELETE = write(removeMemberInput, removeMember);
