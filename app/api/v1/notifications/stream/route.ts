import * as z from "zod";
import { openBell } from "@/lib/server/live/open-bell";
import { look } from "@/lib/server/route";

export const GET = look({
  summary:
    "How many lines of what one is told hold something unread, now and at each change, as server-sent events",
  scope: "session",
  input: z.strictObject({}),
  answer: "events",
  run: (viewer, _, request) => openBell(viewer, request.signal),
});
