import { withdraw, withdrawInput } from "@/lib/server/commands/manage-project";
import { write } from "@/lib/server/route";

export const DELETE = write(withdrawInput, withdraw);
