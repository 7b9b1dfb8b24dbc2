import { join, joinInput } from "@/lib/server/commands/accept-invitation";
import { write } from "@/lib/server/route";

export const POST = write(joinInput, join);
