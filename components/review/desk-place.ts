import type { Progress } from "@/lib/document/view";
import type { QueueDocument } from "@/lib/review/view";

/** What a desk is for: one document, or all in which texts wait for the viewer. */
export type DeskPlace =
  | {
      readonly kind: "document";
      readonly documentId: string;
      /** The event that the queue was loaded at. */
      readonly newsFrom: string;
      readonly progress: Progress;
    }
  | {
      readonly kind: "all";
      readonly documents: readonly QueueDocument[];
      /** Where the list goes on behind what is loaded. */
      readonly next: string | null;
    };

export const ownDocument = (place: DeskPlace): string | null =>
  place.kind === "document" ? place.documentId : null;
