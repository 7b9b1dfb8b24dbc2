import "server-only";
import * as z from "zod";
import { blockRoles } from "@/lib/document/block";
import { segmentStatuses } from "@/lib/document/status";
import { roles } from "@/lib/permission/can";
import { origins } from "@/lib/revision/view";

/** What answers are made of. These schemas are the description; the access matrix holds every answer to them. */
export const id = z.uuid();
export const moment = z.iso.datetime();
export const count = z.int().min(0);
export const role = z.enum(roles);
export const status = z.enum(segmentStatuses);
export const blockRole = z.enum(blockRoles);
export const side = z.enum(["source", "target"]);
export const origin = z.enum(origins);

export const madeAnswer = z.strictObject({ id });

/** A stretch of a list; `next` is the cursor of the stretch that follows. */
export function pageAnswer<Item>(item: z.ZodType<Item>) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() });
}
