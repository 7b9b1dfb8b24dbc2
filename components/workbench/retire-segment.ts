import type { SaveQueue } from "./save-queue";
import type { SegmentStore } from "./segment-store";
import type { StrandedTexts } from "./stranded-texts";

type Holders = { readonly store: SegmentStore; readonly queue: SaveQueue; readonly stranded: StrandedTexts };

/** A segment is no longer part of the document; what was typed into it and not stored is shown until it is put somewhere. */
export function retireSegment({ store, queue, stranded }: Holders, id: string): void {
  const typed = queue.close(id);
  if (typed !== null) stranded.add({ segmentId: id, number: store.get(id).number, text: typed });
  store.retire(id);
}
