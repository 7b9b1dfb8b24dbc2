"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { checkSegment } from "@/lib/checks/check-segment";
import type { Finding } from "@/lib/checks/finding";
import type { LiveSegment } from "./segment-store";

export type Dismissal = { readonly segmentId: string; readonly check: string; readonly key: string };

type Looked = {
  readonly source: string;
  readonly target: string;
  readonly all: readonly Finding[];
  readonly open: readonly Finding[];
};

/**
 * What the checks say of each segment, looked up when it is wanted and remembered while its texts stay. The checks
 * themselves come late, after the text: until then nothing is found, and {@link FindingStore.whenReady} waits.
 */
export type FindingStore = ReturnType<typeof createFindingStore>;

export function createFindingStore(
  languages: { readonly source: string; readonly target: string },
  dismissals: readonly Dismissal[] = [],
) {
  const looked = new Map<string, Looked>();
  const dismissed = new Map<string, Set<string>>();
  const listeners = new Set<() => void>();
  let check: typeof checkSegment | null = null;
  let waiting: (() => void) | null = null;
  let asked: { readonly id: string; readonly text: string } | null = null;
  let version = 0;
  const nameOf = ({ check, key }: { readonly check: string; readonly key: string }) => `${check}\n${key}`;

  function putAway(dismissal: Dismissal): void {
    const away = dismissed.get(dismissal.segmentId) ?? new Set();
    dismissed.set(dismissal.segmentId, away.add(nameOf(dismissal)));
    looked.delete(dismissal.segmentId);
  }
  dismissals.forEach(putAway);

  function tell(): void {
    version += 1;
    listeners.forEach((listener) => listener());
  }

  function look(id: string, source: string, target: string): Looked {
    const before = looked.get(id);
    if (before?.source === source && before.target === target) return before;
    // Whoever has not begun is not told that nothing is there.
    const all =
      check === null || target.trim() === ""
        ? []
        : check({
            source,
            target,
            sourceLanguage: languages.source,
            targetLanguage: languages.target,
          });
    const away = dismissed.get(id);
    const open = away === undefined ? all : all.filter((finding) => !away.has(nameOf(finding)));
    const now = { source, target, all, open };
    looked.set(id, now);
    return now;
  }

  return {
    take(checks: typeof checkSegment): void {
      check = checks;
      looked.clear();
      tell();
      waiting?.();
      waiting = null;
    },
    /** Now, or once the checks are there, where nothing else was wanted meanwhile; tells whether it was now. */
    whenReady(then: () => void): boolean {
      if (check === null) waiting = then;
      else then();
      return check !== null;
    },
    /** What is open of a text, dismissed ones left out. */
    openOf: (id: string, source: string, target: string): readonly Finding[] => look(id, source, target).open,
    dismissedOf: ({ id, source, text }: LiveSegment): readonly Finding[] => {
      const { all, open } = look(id, source.text, text);
      return all.filter((finding) => !open.includes(finding));
    },
    dismiss(each: readonly Dismissal[]): void {
      each.forEach(putAway);
      tell();
    },
    dismissals: (): readonly Dismissal[] =>
      [...dismissed].flatMap(([segmentId, names]) =>
        [...names].map((name) => {
          const [check = "", ...key] = name.split("\n");
          return { segmentId, check, key: key.join("\n") };
        }),
      ),
    bringBack(dismissal: Dismissal): void {
      dismissed.get(dismissal.segmentId)?.delete(nameOf(dismissal));
      looked.delete(dismissal.segmentId);
      tell();
    },
    /** Somebody wanted to confirm a text in spite of its findings. */
    ask(id: string, text: string): void {
      asked = { id, text };
      tell();
    },
    wasAsked: (id: string, text: string): boolean => asked?.id === id && asked.text === text,
    isReady: () => check !== null,
    version: () => version,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Whether the checks are there. */
export function useChecksAreReady({ subscribe, isReady }: FindingStore): boolean {
  return useSyncExternalStore(subscribe, isReady, isReady);
}

const pause = 400;

/** The open findings of a segment; of the one that is typed in, after a pause, so that nothing blinks under a half-typed word. */
export function useFindings(
  store: FindingStore,
  { id, source, text }: LiveSegment,
  isTyped: boolean,
): readonly Finding[] {
  useSyncExternalStore(store.subscribe, store.version, store.version);
  const [settled, setSettled] = useState({ id, text });
  useEffect(() => {
    if (!isTyped) return;
    const timer = setTimeout(() => setSettled({ id, text }), pause);
    return () => clearTimeout(timer);
  }, [isTyped, id, text]);
  const judged = isTyped && settled.id === id ? settled.text : text;
  return store.openOf(id, source.text, judged);
}
