import { undoStructureChange, undoStructureChangeInput } from "@/lib/server/commands/undo-structure-change";
import { write } from "@/lib/server/route";

export const POST = write(undoStructureChangeInput, undoStructureChange);
