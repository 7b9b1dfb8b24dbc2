import * as z from "zod";
import { signOutEverywhere } from "@/lib/server/commands/manage-account";
import { write } from "@/lib/server/route";

export const DELETE = write(z.strictObject({}), signOutEverywhere);
