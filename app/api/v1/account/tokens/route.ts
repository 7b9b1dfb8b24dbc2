import * as z from "zod";
import { tokenAnswer, tokenMadeAnswer } from "@/lib/server/answers/account";
import { makePersonalToken, makeTokenInput } from "@/lib/server/commands/manage-tokens";
import { listTokens } from "@/lib/server/data/tokens";
import { look, write } from "@/lib/server/route";

export const GET = look({
  summary: "One's tokens for programs",
  scope: "session",
  input: z.strictObject({}),
  answer: z.array(tokenAnswer),
  run: (viewer) => listTokens(viewer),
});

export const POST = write({
  summary: "Make a token for programs",
  scope: "session",
  input: makeTokenInput,
  answer: tokenMadeAnswer,
  run: makePersonalToken,
});
