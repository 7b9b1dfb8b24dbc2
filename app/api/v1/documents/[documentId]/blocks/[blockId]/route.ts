import { changeBlock, changeBlockInput } from "@/lib/server/commands/change-block";
import { write } from "@/lib/server/route";

export const PATCH = write(changeBlockInput, changeBlock);
