import * as z from "zod";
import { notificationsAnswer } from "@/lib/server/answers/notifications";
import { pageInput } from "@/lib/server/cursor";
import { pageNotifications } from "@/lib/server/data/notifications";
import { look } from "@/lib/server/route";

const input = z.strictObject({
  show: z
    .enum(["unread", "all"])
    .default("unread")
    .describe("Only lines that hold something unread, or all."),
  ...pageInput,
});

export const GET = look({
  summary: "What one is told, the newest first",
  scope: "read",
  input,
  answer: notificationsAnswer,
  run: (viewer, { show, ...asked }) => pageNotifications(viewer, { onlyUnread: show === "unread", ...asked }),
});
