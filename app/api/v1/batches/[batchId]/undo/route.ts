import { undoBatch, undoBatchInput } from "@/lib/server/commands/undo-batch";
import { write } from "@/lib/server/route";

export const POST = write(undoBatchInput, undoBatch);
