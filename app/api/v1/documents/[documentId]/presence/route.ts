import { presenceAnswer } from "@/lib/server/answers/documents";
import { bePresent, bePresentInput, leave, leaveInput } from "@/lib/server/commands/be-present";
import { write } from "@/lib/server/route";

export const PUT = write({
  summary: "Say where in a document one is",
  scope: "session",
  input: bePresentInput,
  answer: presenceAnswer,
  run: bePresent,
});

export const DELETE = write({
  summary: "Leave a document",
  scope: "session",
  input: leaveInput,
  answer: "nothing",
  run: leave,
});
