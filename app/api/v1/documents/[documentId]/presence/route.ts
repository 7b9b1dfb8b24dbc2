import { bePresent, bePresentInput, leave, leaveInput } from "@/lib/server/commands/be-present";
import { write } from "@/lib/server/route";

export const PUT = write(bePresentInput, bePresent);
export const DELETE = write(leaveInput, leave);
