import { setUp, setUpInput } from "@/lib/server/commands/set-up";
import { openWrite } from "@/lib/server/route";

export const POST = openWrite(setUpInput, setUp);
