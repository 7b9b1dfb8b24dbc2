import { invite, inviteInput } from "@/lib/server/commands/manage-project";
import { write } from "@/lib/server/route";

export const POST = write(inviteInput, invite);
