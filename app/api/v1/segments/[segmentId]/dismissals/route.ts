import {
  bringFindingsBack,
  bringFindingsBackInput,
  dismissFindings,
  dismissFindingsInput,
} from "@/lib/server/commands/dismiss-findings";
import { write } from "@/lib/server/route";

export const POST = write(dismissFindingsInput, dismissFindings);
export const DELETE = write(bringFindingsBackInput, bringFindingsBack);
