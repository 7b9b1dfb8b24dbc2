import * as z from "zod";
import { wordsAnswer } from "@/lib/server/answers/projects";
import { acceptedWordInput, acceptWord, removeWord } from "@/lib/server/commands/accept-words";
import { listWords } from "@/lib/server/data/accepted-words";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "The words that a project accepts",
  scope: "read",
  input: z.strictObject({ projectId: z.uuid() }),
  answer: wordsAnswer,
  run: (viewer, { projectId }) => listWords(viewer, projectId),
});

export const POST = write({
  summary: "Accept a word in a project",
  scope: "translate",
  input: acceptedWordInput,
  answer: "nothing",
  run: acceptWord,
});

export const DELETE = write({
  summary: "Accept a word no longer",
  scope: "translate",
  input: acceptedWordInput,
  answer: "nothing",
  run: removeWord,
});
