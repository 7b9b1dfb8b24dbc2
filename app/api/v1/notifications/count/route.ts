import * as z from "zod";
import { countUnread } from "@/lib/server/data/notifications";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "How many lines of what one is told hold something unread; 100 stands for more than 99",
  scope: "read",
  input: z.strictObject({}),
  answer: z.strictObject({ count: z.int().nonnegative() }),
  run: async (viewer) => ({ count: await countUnread(viewer) }),
});
