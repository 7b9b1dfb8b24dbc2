import type { DocumentOpening, DocumentRow, RowRange } from "@/lib/document/rows";
import type { SegmentView } from "@/lib/document/view";
import { untilComposed } from "@/components/live/until-composed";
import { rebaseText } from "@/lib/revision/rebase-text";
import { openDrafts } from "./drafts";
import { isNews } from "./is-news";
import { retireSegment } from "./retire-segment";
import { createRowStore, type RowStore } from "./row-store";
import { createSaveQueue, type SaveQueue } from "./save-queue";
import { loadSegment, saveRequests } from "./save-requests";
import type { KeptDraft, Theirs } from "./save-states";
import { createSegmentStore, type LiveSegment, type SegmentStore } from "./segment-store";
import { createStrandedTexts, type StrandedTexts } from "./stranded-texts";
import { watchPage } from "./watch-page";

export type Desk = {
  readonly store: SegmentStore;
  readonly rows: RowStore;
  readonly queue: SaveQueue;
  /** Texts whose segment somebody split or merged meanwhile. */
  readonly stranded: StrandedTexts;
  readonly type: (segmentId: string, text: string) => void;
  readonly confirm: (segmentId: string) => void;
  readonly takeTheirs: (segmentId: string) => void;
  readonly bringBack: (segmentId: string) => void;
  /** Takes somebody's words out again that were brought into mine; what was typed since stays. */
  readonly undoMerge: (segmentId: string) => void;
  /** The person has seen that something was brought in. */
  readonly dismissMerge: (segmentId: string) => void;
  /** `askedAt` is the moment at which it was asked for. */
  readonly receive: (segment: SegmentView, askedAt: number) => void;
  /** Asks for a segment and takes it as it is. */
  readonly refresh: (segmentId: string) => Promise<void>;
  /** Grows with all that is learned of the segments; what was asked for before may be older than what is known. */
  readonly moment: () => number;
  /** Lines that were loaded after the page. */
  readonly take: (range: RowRange, rows: readonly DocumentRow[]) => void;
  /** The document has other segments now: new ones come, retired ones go, and what is being typed stays. */
  readonly arrange: (opening: DocumentOpening, rows: readonly DocumentRow[], askedAt: number) => void;
  /** Stores what is typed at once. False where it could not be stored, or something collided. */
  readonly settle: (segmentId: string) => Promise<boolean>;
  /** The person has dealt with a stranded text. */
  readonly putAway: (segmentId: string) => void;
  /** Another text became the head by a way of its own, for instance a version taken up again. */
  readonly adopt: (
    segmentId: string,
    head: { revisionId: string; text: string; at: string; authorName: string | null },
  ) => void;
  readonly restore: () => () => void;
  readonly watchPage: () => () => void;
};

type DeskProps = {
  readonly opening: DocumentOpening;
  readonly viewer: { readonly id: string; readonly name: string };
};

/** Brings the store, the save queue and this device's drafts of one document together. */
export function makeDesk({ opening, viewer }: DeskProps): Desk {
  const stranded = createStrandedTexts();
  const store = createSegmentStore(segmentsOf(opening.window.rows), opening.counts);
  const rows = createRowStore(opening);
  const drafts = openDrafts(viewer.id);
  const lastLearned = new Map<string, number>();
  let moment = 0;
  const learn = (id: string, change: Partial<LiveSegment>) => {
    lastLearned.set(id, (moment += 1));
    store.change(id, change);
  };
  const queue = createSaveQueue({
    ...saveRequests,
    keep: (id, draft) =>
      drafts.keep(id, draft && { ...draft, documentId: opening.id, number: store.get(id).number }),
    onState: (id, save) =>
      store.change(id, {
        save: save.kind === "on_device" && !drafts.isReliable() ? { ...save, isKept: false } : save,
      }),
    onSaved(id, text, { revisionId, status, at }) {
      learn(id, {
        status,
        target: revisionId === null ? null : { revisionId, text, savedAt: at, authorName: viewer.name },
      });
      catchUp(id);
    },
    onConfirmed(id, status) {
      learn(id, { status, sentBack: null, merge: null });
      catchUp(id);
    },
    rebase: (base, mine, theirs) => rebaseText(base, mine, theirs, opening.targetLanguage),
    onMerged: (id, merge) => learn(id, { text: merge.text, target: headOf(merge.theirs), merge }),
    // Where that fails, the next save tells.
    onMissed: (id) => void refresh(id).catch(() => undefined),
    makeId: () => crypto.randomUUID(),
    now: () => performance.now(),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  /** A segment has a place in the queue from the first time that something happens to it. */
  const enter = (id: string) => {
    if (queue.has(id)) return;
    const { target } = store.get(id);
    queue.open(id, {
      text: target?.text ?? "",
      baseRevisionId: target?.revisionId ?? null,
      savedAt: target?.savedAt ?? null,
    });
  };

  /** Worked on here since the page was opened: what the device kept from before is past. */
  const touched = new Set<string>();
  const type = (id: string, text: string) => {
    enter(id);
    touched.add(id);
    store.change(id, { text });
    queue.type(id, text);
  };

  /** Texts that this device kept, until their segments are loaded. */
  let kept: ReadonlyMap<string, KeptDraft> = new Map();
  /** Brings back what was typed here and never acknowledged; what the server moved past becomes a conflict. */
  const bringBackDraft = (id: string) => {
    const draft = kept.get(id);
    if (draft === undefined || touched.has(id)) return;
    const { target, text } = store.get(id);
    const headText = target?.text ?? "";
    if (text !== headText) return;
    const { baseRevisionId, baseText, confirmationId } = draft;
    if (draft.text === headText && confirmationId === undefined) return drafts.keep(id, null);
    enter(id);
    if (draft.text !== headText) {
      queue.open(id, { text: headText, baseRevisionId, baseText, savedAt: null, isOld: true });
      type(id, draft.text);
    }
    // A save over what the server moved past comes back as a conflict.
    if (confirmationId !== undefined) queue.confirm(id, confirmationId);
    else if (target === null || draft.baseRevisionId === target.revisionId) queue.flush(id);
    else queue.receive(id, { ...target, at: target.savedAt });
  };
  const findStranded = () => {
    if (!rows.isWhole()) return;
    for (const [segmentId, { text, baseText, number, documentId }] of kept) {
      if (documentId !== opening.id || store.has(segmentId)) continue;
      // Nothing was typed, only confirmed, and what was confirmed is gone.
      if (text === baseText) drafts.keep(segmentId, null);
      else stranded.add({ segmentId, number, text });
    }
    kept = new Map();
  };

  const adopt: Desk["adopt"] = (id, { revisionId, text, at, authorName }) => {
    enter(id);
    if (!queue.receive(id, { revisionId, text, at, authorName })) return;
    learn(id, { text, target: { revisionId, text, savedAt: at, authorName } });
  };

  /** What somebody else did: taken at once where nothing is typed, told as a conflict where something is. */
  const receive: Desk["receive"] = (view, askedAt) => {
    const { id, number, status, sentBack, source, target, arising } = view;
    if (!store.has(id)) return;
    const before = store.get(id);
    if (!isNews(before, view)) return;
    if ((lastLearned.get(id) ?? 0) > askedAt) {
      store.change(id, { number });
      // Where that fails, the next save tells.
      return void refresh(id).catch(() => undefined);
    }
    store.change(id, { number, source, arising });
    if (target !== null && target.revisionId !== before.target?.revisionId) {
      enter(id);
      if (!queue.receive(id, { ...target, at: target.savedAt })) return;
      learn(id, { text: target.text, target });
    }
    if (queue.isSending(id)) overtaken.add(id);
    else learn(id, { status, sentBack });
  };
  const refresh = async (id: string) => {
    const askedAt = moment;
    const view = await loadSegment(id);
    await untilComposed();
    receive(view, askedAt);
  };
  /** Told of another status while a save was under way: whichever of the two came later holds. */
  const overtaken = new Set<string>();
  const catchUp = (id: string) => {
    // Where that fails, the next save tells.
    if (overtaken.delete(id)) void refresh(id).catch(() => undefined);
  };

  return {
    store,
    rows,
    queue,
    stranded,
    type,
    adopt,
    receive,
    refresh,
    moment: () => moment,
    take(range, loaded) {
      for (const segment of segmentsOf(loaded)) {
        if (store.has(segment.id)) continue;
        store.add(segment);
        bringBackDraft(segment.id);
      }
      rows.take(range, loaded);
      findStranded();
    },
    arrange(next, loaded, askedAt) {
      const present = segmentsOf(loaded);
      for (const segment of present) {
        if (store.has(segment.id)) receive(segment, askedAt);
        else store.add(segment);
      }
      rows.replace(next, loaded);
      const live = new Set(present.map(({ id }) => id));
      for (const id of store.ids()) if (!live.has(id)) retireSegment({ store, queue, stranded }, id);
      store.recount(next.counts);
    },
    putAway(id) {
      drafts.keep(id, null);
      stranded.remove(id);
    },
    settle(id) {
      queue.flush(id);
      return new Promise((resolve) => {
        let stop: (() => void) | null = null;
        const look = () => {
          const { save } = store.get(id);
          if (save.kind === "saving" || (save.kind === "on_device" && save.reason === "waiting")) {
            return false;
          }
          stop?.();
          resolve(save.kind === "saved" && !queue.isUnsaved(id));
          return true;
        };
        if (!look()) stop = store.subscribe(id, look);
      });
    },
    confirm(id: string) {
      enter(id);
      touched.add(id);
      queue.confirm(id);
    },
    takeTheirs(id: string) {
      const { save } = store.get(id);
      if (save.kind !== "conflict") return;
      const { theirs } = save;
      const mine = queue.takeTheirs(id);
      store.change(id, {
        text: theirs.text,
        setAside: mine,
        target: headOf(theirs),
      });
    },
    bringBack(id: string) {
      const { setAside } = store.get(id);
      if (setAside === null) return;
      store.change(id, { setAside: null });
      type(id, setAside);
    },
    undoMerge(id: string) {
      const { merge, text } = store.get(id);
      if (merge === null) return;
      const undone = rebaseText(merge.text, text, merge.mine, opening.targetLanguage);
      // Typed on in their words since: mine from before comes back, and what stood there is put aside.
      if (undone.kind === "overlap") store.change(id, { setAside: text });
      store.change(id, { merge: null });
      type(id, undone.kind === "merged" ? undone.text : merge.mine);
    },
    dismissMerge: (id: string) => store.change(id, { merge: null }),
    restore() {
      let isOver = false;
      void drafts.readAll().then((all) => {
        if (isOver) return;
        kept = all;
        for (const id of store.ids()) bringBackDraft(id);
        findStranded();
      });
      return () => {
        isOver = true;
      };
    },
    watchPage: () => watchPage({ queue, mayLose: () => store.summary().unsaved > 0 && !drafts.isReliable() }),
  };
}

function headOf({ revisionId, text, at, authorName }: Theirs) {
  return { revisionId, text, savedAt: at, authorName };
}

/** Segments that take work, in order. */
export function segmentsOf(rows: readonly DocumentRow[]): readonly SegmentView[] {
  return rows.flatMap((row) => (row.kind === "segment" ? [row.segment] : []));
}
