import { reply, replyInput } from "@/lib/server/commands/discuss-annotation";
import { write } from "@/lib/server/route";

export const POST = write(replyInput, reply);
