import * as z from "zod";
import { whoAnswer } from "@/lib/server/answers/account";
import { findOwnToken } from "@/lib/server/data/tokens";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "Who asks, and what the token allows",
  scope: "read",
  input: z.strictObject({}),
  answer: whoAnswer,
  run: async (viewer) => ({
    user: { id: viewer.userId, name: viewer.name, email: viewer.email },
    token: await findOwnToken(viewer),
  }),
});
