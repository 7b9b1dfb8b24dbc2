import { changePassword, changePasswordInput } from "@/lib/server/commands/manage-account";
import { write } from "@/lib/server/route";

export const PUT = write(changePasswordInput, changePassword);
