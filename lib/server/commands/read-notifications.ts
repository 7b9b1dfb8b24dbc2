import "server-only";
import * as z from "zod";
import { markRead } from "../data/notifications";
import type { Viewer } from "../viewer";

export const readNotificationsInput = z.strictObject({
  /** The lines that were seen; all lines where none are named. */
  lineIds: z.array(z.uuid()).min(1).max(500).optional(),
  /** The newest notification that was seen, by the `last` of its line. What came after it stays unread. */
  through: z.string().regex(/^\d{1,18}$/u),
});

/** Marks what one has seen as read. Doing it again changes nothing. */
export function readNotifications(
  viewer: Viewer,
  { lineIds, through }: z.infer<typeof readNotificationsInput>,
): Promise<void> {
  return markRead(viewer, { lineIds: lineIds ?? null, through });
}
