import { dismissedAnswer } from "@/lib/server/answers/segments";
import {
  bringFindingsBack,
  bringFindingsBackInput,
  dismissFindings,
  dismissFindingsInput,
} from "@/lib/server/commands/dismiss-findings";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Let findings stand",
  scope: "translate",
  input: dismissFindingsInput,
  answer: dismissedAnswer,
  run: dismissFindings,
});

export const DELETE = write({
  summary: "Bring dismissed findings back",
  scope: "translate",
  input: bringFindingsBackInput,
  answer: "nothing",
  run: bringFindingsBack,
});
