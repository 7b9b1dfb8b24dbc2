import "server-only";
import * as z from "zod";
import type { PresenceView } from "@/lib/document/presence";
import { transact } from "../db/database";
import { takeClaim, type Holder } from "../data/claims";
import { allowInDocument } from "../data/documents";
import { tell } from "../data/notices";
import { isLiveSegment, listPresence } from "../data/presence";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { bePresent } from "./be-present";

export const claimSegmentInput = z.strictObject({
  documentId: z.uuid(),
  clientId: z.uuid(),
  segmentId: z.uuid(),
  /** The person whose claim is taken over, as the screen named them; anybody else's holds. */
  takesOverFrom: z.uuid().nullable(),
});

export type ClaimOutcome = {
  /** Null where the claim is the viewer's. */
  readonly holder: Holder | null;
  readonly presence: readonly PresenceView[];
};

/** Says that somebody types in a segment. It stops no save of anybody: it only lets others ask first. */
export async function claimSegment(
  viewer: Viewer,
  { segmentId, takesOverFrom, ...page }: z.infer<typeof claimSegmentInput>,
): Promise<ClaimOutcome> {
  await transact((tx) => allowInDocument(tx, viewer, "translate", page.documentId));
  // Two steps, each with locks of its own: people who change places would otherwise wait for each other.
  await bePresent(viewer, { ...page, segmentId });
  const holder = await transact(async (tx) => {
    await allowInDocument(tx, viewer, "translate", page.documentId);
    if (!(await isLiveSegment(tx, page.documentId, segmentId))) {
      refuse("not_found", say("segment_not_in_document"));
    }
    const claim = await takeClaim(tx, viewer, page, segmentId, takesOverFrom);
    if (claim.isNew) await tell(tx, { kind: "presence", documentId: page.documentId });
    return claim.holder;
  });
  return { holder, presence: await listPresence(viewer, page.documentId) };
}
