import { readNotifications, readNotificationsInput } from "@/lib/server/commands/read-notifications";
import { write } from "@/lib/server/route";

export const POST = write({
  summary: "Mark what one has seen of one's notifications as read",
  scope: "session",
  input: readNotificationsInput,
  answer: "nothing",
  run: readNotifications,
});
