import "server-only";
import * as z from "zod";
import type { PresenceView } from "@/lib/document/presence";
import { transact } from "../db/database";
import { allowInDocument } from "../data/documents";
import { tell } from "../data/notices";
import { isLiveSegment, listPresence, removePresence, renewPresence } from "../data/presence";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";

export const bePresentInput = z.strictObject({
  documentId: z.uuid(),
  /** Made by the page, one for each time it is opened. */
  clientId: z.uuid(),
  segmentId: z.uuid().nullable(),
});

/** Says that a page is still open, and where its person is; to be said again within half a minute. */
export async function bePresent(
  viewer: Viewer,
  { segmentId, ...page }: z.infer<typeof bePresentInput>,
): Promise<{ readonly presence: readonly PresenceView[] }> {
  await transact(async (tx) => {
    await allowInDocument(tx, viewer, "read", page.documentId);
    // A segment that was split a moment ago is no place any more; its page will soon know.
    const place =
      segmentId !== null && (await isLiveSegment(tx, page.documentId, segmentId)) ? segmentId : null;
    const isNews = await renewPresence(tx, viewer, page, place);
    if (isNews === null) refuse("invalid", say("client_of_another"), "clientId");
    if (isNews) await tell(tx, { kind: "presence", documentId: page.documentId });
  });
  return { presence: await listPresence(viewer, page.documentId) };
}

export const leaveInput = z.strictObject({ documentId: z.uuid(), clientId: z.uuid() });

/** The page is closed; what it had claimed is free. */
export async function leave(viewer: Viewer, page: z.infer<typeof leaveInput>): Promise<void> {
  await transact(async (tx) => {
    await allowInDocument(tx, viewer, "read", page.documentId);
    if (await removePresence(tx, viewer, page)) {
      await tell(tx, { kind: "presence", documentId: page.documentId });
    }
  });
}
