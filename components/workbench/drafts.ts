import { createStore, del, entries, set } from "idb-keyval";
import type { KeptDraft } from "./save-states";

/** What this person typed on this device and the server has not acknowledged yet. */
export type DraftBox = {
  /** False where the browser keeps nothing, as in some private windows: then leaving the page loses what is unsaved. */
  readonly isReliable: () => boolean;
  readonly keep: (segmentId: string, draft: KeptDraft | null) => void;
  readonly readAll: () => Promise<ReadonlyMap<string, KeptDraft>>;
};

/** Texts are kept by person, so that the next one to sign in on this device neither sees nor sends them. */
export function openDrafts(userId: string): DraftBox {
  const prefix = `${userId}:`;
  let isReliable = true;
  const store = createStore("padanan-drafts", "drafts");
  // Where the browser keeps nothing, it may throw before there is a promise.
  const guard = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch {
      isReliable = false;
    }
  };
  return {
    isReliable: () => isReliable,
    keep(segmentId, draft) {
      const key = prefix + segmentId;
      void guard(() => (draft === null ? del(key, store) : set(key, draft, store)));
    },
    async readAll() {
      try {
        const all = await entries<string, KeptDraft>(store);
        return new Map(
          all
            .filter(([key]) => key.startsWith(prefix))
            .map(([key, draft]) => [key.slice(prefix.length), draft] as const),
        );
      } catch {
        isReliable = false;
        return new Map();
      }
    },
  };
}
