import { useSyncExternalStore } from "react";

/** A text somebody typed here into a segment that was split or merged before it could be stored. */
export type StrandedText = { readonly segmentId: string; readonly number: number; readonly text: string };

export type StrandedTexts = ReturnType<typeof createStrandedTexts>;

/** Kept until the person has put them somewhere and said so. */
export function createStrandedTexts() {
  let texts: readonly StrandedText[] = [];
  const listeners = new Set<() => void>();
  const change = (next: readonly StrandedText[]) => {
    texts = next;
    listeners.forEach((listener) => listener());
  };
  return {
    list: () => texts,
    add: (text: StrandedText) =>
      change([...texts.filter(({ segmentId }) => segmentId !== text.segmentId), text]),
    remove: (segmentId: string) => change(texts.filter((text) => text.segmentId !== segmentId)),
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function useStrandedTexts(texts: StrandedTexts): readonly StrandedText[] {
  return useSyncExternalStore(texts.subscribe, texts.list, texts.list);
}
