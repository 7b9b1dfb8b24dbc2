import { tallyChecks, tallyChecksInput } from "@/lib/server/commands/dismiss-findings";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Count what became of findings",
  scope: "session",
  input: tallyChecksInput,
  answer: "nothing",
  run: tallyChecks,
});
