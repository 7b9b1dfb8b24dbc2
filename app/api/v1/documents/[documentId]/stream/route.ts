import * as z from "zod";
import { openStream } from "@/lib/server/live/open-stream";
import { look } from "@/lib/server/route";

const eventId = z.string().regex(/^\d{1,18}$/);

export const GET = look({
  summary: "What happens in a document, as server-sent events",
  scope: "session",
  input: z.strictObject({ documentId: z.uuid(), after: eventId.optional() }),
  answer: "events",
  run: (viewer, { documentId, after }, request) => {
    // A browser that lost the connection says by itself where it stood.
    const heard = eventId.safeParse(request.headers.get("last-event-id")).data;
    return openStream(viewer, documentId, heard ?? after ?? null, request.signal);
  },
});
