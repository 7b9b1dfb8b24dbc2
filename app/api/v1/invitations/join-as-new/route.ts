import { joinAsNew, joinAsNewInput } from "@/lib/server/commands/accept-invitation";
import { openWrite } from "@/lib/server/route";

export const POST = openWrite(joinAsNewInput, joinAsNew);
