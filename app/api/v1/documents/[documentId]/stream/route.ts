import * as z from "zod";
import { openStream } from "@/lib/server/live/open-stream";
import { look } from "@/lib/server/route";

const eventId = z.string().regex(/^\d{1,18}$/);
const input = z.strictObject({ documentId: z.uuid(), after: eventId.optional() });

export const GET = look(input, (viewer, { documentId, after }, request) => {
  // A browser that lost the connection says by itself where it stood.
  const heard = eventId.safeParse(request.headers.get("last-event-id")).data;
  return openStream(viewer, documentId, heard ?? after ?? null, request.signal);
});
