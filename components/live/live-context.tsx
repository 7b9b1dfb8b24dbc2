"use client";
import { createContext, use } from "react";
import type { PresenceView } from "@/lib/document/presence";
import type { LiveState } from "./hold-stream";
import { createPresenceStore, useOthersAt, type PresenceStore } from "./presence-store";

/** What every row may ask: who else is there, and the way to take a claim over. */
export type Together = {
  readonly people: PresenceStore;
  readonly state: LiveState;
  /** The event up to which the news is on the screen. */
  readonly last: () => string;
  /** A key was struck in a segment. */
  readonly sayTyping: (segmentId: string) => void;
  readonly takeOver: (segmentId: string, fromUserId: string) => Promise<void>;
};

const alone: Together = {
  people: createPresenceStore(""),
  state: "away",
  last: () => "0",
  sayTyping: () => undefined,
  takeOver: () => Promise.resolve(),
};

/** A row without anybody around it is alone. */
export const TogetherContext = createContext<Together>(alone);

/** Who else is at a segment, and who of them holds its claim. */
export function useSegmentPresence(segmentId: string): {
  readonly people: readonly PresenceView[];
  readonly holder: PresenceView | null;
  readonly sayTyping: () => void;
  readonly takeOver: () => Promise<void>;
} {
  const together = use(TogetherContext);
  const people = useOthersAt(together.people, segmentId);
  const holder = people.find(({ isTyping }) => isTyping) ?? null;
  return {
    people,
    holder,
    sayTyping: () => together.sayTyping(segmentId),
    takeOver: () => (holder === null ? Promise.resolve() : together.takeOver(segmentId, holder.userId)),
  };
}
