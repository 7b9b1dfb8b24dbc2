import { restoreMoment, restoreMomentInput } from "@/lib/server/commands/restore-moment";
import { write } from "@/lib/server/route";

export const POST = write(restoreMomentInput, restoreMoment);
