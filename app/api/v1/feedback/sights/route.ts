import { noteFeedbackInput, takeNote } from "@/lib/server/commands/note-feedback";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Take note of decisions that came back",
  scope: "session",
  input: noteFeedbackInput,
  answer: "nothing",
  run: takeNote,
});
