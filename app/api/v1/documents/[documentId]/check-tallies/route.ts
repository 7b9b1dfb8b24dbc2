import { tallyChecks, tallyChecksInput } from "@/lib/server/commands/dismiss-findings";
import { write } from "@/lib/server/route";

export const POST = write(tallyChecksInput, tallyChecks);
