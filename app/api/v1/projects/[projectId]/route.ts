import { changeProject, changeProjectInput } from "@/lib/server/commands/manage-project";
import { write } from "@/lib/server/route";

export const PATCH = write(changeProjectInput, changeProject);
