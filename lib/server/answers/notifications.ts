import "server-only";
import * as z from "zod";
import { notificationKinds } from "@/lib/notification/kinds";
import type { NotificationLine } from "@/lib/notification/view";
import { count, id, moment, pageAnswer, role } from "./plain";

const line = z.strictObject({
  id,
  kind: z.enum(notificationKinds),
  count,
  last: z.string(),
  isRead: z.boolean(),
  at: moment,
  people: z.array(z.string()),
  project: z.strictObject({ id, name: z.string() }),
  document: z.strictObject({ id, title: z.string() }).nullable(),
  segments: count,
  segment: z.strictObject({ id, number: count }).nullable(),
  annotationId: id.nullable(),
  reason: z.string().nullable(),
  release: count.nullable(),
  role: role.nullable(),
}) satisfies z.ZodType<NotificationLine>;

export const notificationsAnswer = pageAnswer(line);
