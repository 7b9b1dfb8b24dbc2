import { structureAnswer } from "@/lib/server/answers/structure";
import { undoStructureChange, undoStructureChangeInput } from "@/lib/server/commands/undo-structure-change";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Take back a split, a merge or a new division",
  scope: "translate",
  input: undoStructureChangeInput,
  answer: structureAnswer,
  run: undoStructureChange,
});
