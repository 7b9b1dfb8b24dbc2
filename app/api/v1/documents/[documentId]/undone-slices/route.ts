import { undoSlice, undoSliceInput } from "@/lib/server/commands/undo-slice";
import { write } from "@/lib/server/route";

export const POST = write(undoSliceInput, undoSlice);
