"use client";
import { useEffect, useState } from "react";
import type { DocumentView, SegmentView } from "@/lib/document/view";
import { openDrafts } from "./drafts";
import { createSaveQueue, type SaveQueue } from "./save-queue";
import { saveRequests } from "./save-requests";
import { createSegmentStore, type SegmentStore } from "./segment-store";

export type Desk = {
  readonly store: SegmentStore;
  readonly queue: SaveQueue;
  /** Segments that take work, in order. */
  readonly segments: readonly SegmentView[];
  readonly type: (segmentId: string, text: string) => void;
  readonly confirm: (segmentId: string) => void;
  readonly takeTheirs: (segmentId: string) => void;
  readonly bringBack: (segmentId: string) => void;
  readonly receive: (segment: SegmentView) => void;
  /** Another text became the head by a way of its own, for instance a version taken up again. */
  readonly adopt: (
    segmentId: string,
    head: { revisionId: string; text: string; at: string; authorName: string | null },
  ) => void;
};

type DeskProps = {
  readonly document: DocumentView;
  readonly viewer: { readonly id: string; readonly name: string };
};

/** The store and the save queue of one document, with what was kept on this device brought back. */
export function useWorkbench({ document, viewer }: DeskProps): Desk {
  const [desk] = useState(() => makeDesk({ document, viewer }));
  useEffect(() => desk.restore(), [desk]);
  useEffect(() => desk.watchPage(), [desk]);
  return desk;
}

function makeDesk({ document, viewer }: DeskProps) {
  const segments = document.blocks.flatMap((block) => (block.role === "boilerplate" ? [] : block.segments));
  const store = createSegmentStore(segments);
  const drafts = openDrafts(viewer.id);
  const queue = createSaveQueue({
    ...saveRequests,
    keep: drafts.keep,
    onState: (id, save) => store.change(id, { save }),
    onSaved: (id, text, { revisionId, status, at }) =>
      store.change(id, {
        status,
        target: revisionId === null ? null : { revisionId, text, savedAt: at, authorName: viewer.name },
      }),
    onConfirmed: (id, status) => store.change(id, { status, sentBack: null }),
    makeId: () => crypto.randomUUID(),
    now: () => performance.now(),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  for (const { id, target } of segments) {
    queue.open(id, {
      text: target?.text ?? "",
      baseRevisionId: target?.revisionId ?? null,
      savedAt: target?.savedAt ?? null,
    });
  }

  const type = (id: string, text: string) => {
    store.change(id, { text });
    queue.type(id, text);
  };

  const adopt: Desk["adopt"] = (id, { revisionId, text, at, authorName }) => {
    if (!queue.receive(id, { revisionId, text, at, authorName })) return;
    store.change(id, { text, target: { revisionId, text, savedAt: at, authorName } });
  };

  /** What somebody else did: taken at once where nothing is typed, told as a conflict where something is. */
  const receive = (view: SegmentView) => {
    const { id, status, sentBack, target } = view;
    const before = store.get(id);
    if (target !== null && target.revisionId !== before.target?.revisionId) {
      if (!queue.receive(id, { ...target, at: target.savedAt })) return;
      store.change(id, { text: target.text, target });
    }
    if (before.save.kind !== "saving") store.change(id, { status, sentBack });
  };

  return {
    store,
    queue,
    segments,
    type,
    adopt,
    receive,
    confirm: (id: string) => queue.confirm(id),
    takeTheirs(id: string) {
      const { save } = store.get(id);
      if (save.kind !== "conflict") return;
      const { theirs } = save;
      const mine = queue.takeTheirs(id);
      store.change(id, {
        text: theirs.text,
        setAside: mine,
        target: {
          revisionId: theirs.revisionId,
          text: theirs.text,
          savedAt: theirs.at,
          authorName: theirs.authorName,
        },
      });
    },
    bringBack(id: string) {
      const { setAside } = store.get(id);
      if (setAside === null) return;
      store.change(id, { setAside: null });
      type(id, setAside);
    },
    /** Brings back what was typed here and never acknowledged; what the server moved past becomes a conflict. */
    restore() {
      let isOver = false;
      void drafts.readAll().then((kept) => {
        if (isOver) return;
        for (const { id, target } of segments) {
          const draft = kept.get(id);
          if (draft === undefined) continue;
          const headText = target?.text ?? "";
          if (draft.text === headText || queue.textOf(id) !== headText) {
            if (draft.text === headText) drafts.keep(id, null);
            continue;
          }
          queue.open(id, { text: headText, baseRevisionId: draft.baseRevisionId, savedAt: null });
          type(id, draft.text);
          if (target === null || draft.baseRevisionId === target.revisionId) queue.flush(id);
          else queue.receive(id, { ...target, at: target.savedAt });
        }
      });
      return () => {
        isOver = true;
      };
    },
    watchPage() {
      const flushWhenHidden = () => {
        if (window.document.visibilityState === "hidden") queue.flushAll();
      };
      const retry = () => queue.flushAll();
      const warn = (event: BeforeUnloadEvent) => {
        if (store.summary().unsaved > 0 && !drafts.isReliable()) event.preventDefault();
      };
      window.document.addEventListener("visibilitychange", flushWhenHidden);
      window.addEventListener("online", retry);
      window.addEventListener("focus", retry);
      window.addEventListener("beforeunload", warn);
      return () => {
        queue.flushAll();
        window.document.removeEventListener("visibilitychange", flushWhenHidden);
        window.removeEventListener("online", retry);
        window.removeEventListener("focus", retry);
        window.removeEventListener("beforeunload", warn);
      };
    },
  };
}
