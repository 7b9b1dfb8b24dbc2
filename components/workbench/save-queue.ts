import type { Rebased } from "@/lib/revision/rebase-text";
import { isDirty, openEntry, rebase, stopTimer, type Entry, type Head } from "./save-entry";
import type { SaveAnswer, SavePorts, Theirs } from "./save-states";

const pauseAfterTyping = 800;
/** Whoever types on without a pause is saved this often all the same. */
const longestWait = 5_000;
const longestPause = 60_000;

export type SaveQueue = ReturnType<typeof createSaveQueue>;

/**
 * Brings what is typed to the server: one request in flight a segment, a pause after typing, and patience with a
 * server that is away. It never drops a text: each is kept on the device until the server has acknowledged it.
 */
export function createSaveQueue(ports: SavePorts) {
  const entries = new Map<string, Entry>();

  function entryOf(segmentId: string): Entry {
    const entry = entries.get(segmentId);
    if (entry === undefined) throw new Error(`Segment ${segmentId} was not opened.`);
    return entry;
  }

  function open(segmentId: string, head: Head): void {
    entries.set(segmentId, openEntry(head));
  }

  /** The segment is no longer part of the document. Returns what was typed and never stored; it stays on the device. */
  function close(segmentId: string): string | null {
    const entry = entries.get(segmentId);
    if (entry === undefined) return null;
    stopTimer(entry);
    entries.delete(segmentId);
    return isDirty(entry) ? entry.text : null;
  }

  function type(segmentId: string, text: string): void {
    const entry = entryOf(segmentId);
    // What was confirmed is what stood there.
    if (text !== entry.text) entry.confirmation = null;
    entry.text = text;
    if (!isDirty(entry)) return settle(segmentId, entry);
    keep(segmentId, entry);
    // Whoever is told of a failure stays told while typing on; the retry is under way by itself.
    if (entry.conflict === null && entry.failures === 0) {
      tellWaiting(segmentId, entry);
      schedule(segmentId, entry, pauseAfterTyping);
    }
  }

  /** The text and, after it, the confirmation go out now; both are kept until they are acknowledged. */
  function confirm(segmentId: string, mutationId?: string): void {
    const entry = entryOf(segmentId);
    entry.confirmation ??= { mutationId: mutationId ?? ports.makeId() };
    remember(segmentId, entry);
    flush(segmentId);
  }

  function flush(segmentId: string): void {
    const entry = entries.get(segmentId);
    if (entry === undefined) return;
    stopTimer(entry);
    void step(segmentId, entry);
  }

  function flushAll(): void {
    for (const segmentId of entries.keys()) flush(segmentId);
  }

  /** Mine goes on top of theirs: both stay in the history. */
  function keepMine(segmentId: string): void {
    const entry = entryOf(segmentId);
    if (entry.conflict === null) return;
    rebase(entry, entry.conflict);
    keep(segmentId, entry);
    flush(segmentId);
  }

  /** Theirs it is. Returns my text, for whoever wants to bring it back. */
  function takeTheirs(segmentId: string): string {
    const entry = entryOf(segmentId);
    const mine = entry.text;
    if (entry.conflict !== null) rebase(entry, entry.conflict);
    entry.text = entry.savedText;
    entry.confirmation = null;
    settle(segmentId, entry);
    return mine;
  }

  /** A newer head was heard of. Nothing typed: it is simply taken, and true is returned; else it is merged, or a conflict. */
  function receive(segmentId: string, theirs: Theirs): boolean {
    const entry = entryOf(segmentId);
    if (theirs.revisionId === entry.base) return false;
    if (entry.inFlight) {
      entry.heard = theirs.revisionId;
      return false;
    }
    // What was confirmed is mine, not theirs.
    if ((isDirty(entry) || entry.confirmation !== null) && entry.text !== theirs.text) {
      collide(segmentId, entry, theirs);
      return false;
    }
    rebase(entry, theirs);
    entry.text = theirs.text;
    settle(segmentId, entry);
    return true;
  }

  async function step(segmentId: string, entry: Entry): Promise<void> {
    if (entry.inFlight || entry.conflict !== null) return;
    if (isDirty(entry)) {
      const isRetry = entry.attempt?.text === entry.text && entry.attempt.base === entry.base;
      if (!isRetry) entry.attempt = { text: entry.text, base: entry.base, mutationId: ports.makeId() };
      const { text, base: baseRevisionId, mutationId } = entry.attempt!;
      const answer = await send(segmentId, entry, () =>
        ports.save({ segmentId, baseRevisionId, text, mutationId }),
      );
      if (answer.kind !== "saved") return fail(segmentId, entry, answer);
      Object.assign(entry, {
        base: answer.revisionId,
        savedText: text,
        baseText: text,
        savedAt: answer.at,
        attempt: null,
        failures: 0,
      });
      ports.onSaved(segmentId, text, answer);
    } else if (entry.confirmation !== null && entry.base !== null) {
      const { confirmation, base: revisionId } = entry;
      const { mutationId } = confirmation;
      const answer = await send(segmentId, entry, () => ports.confirm({ segmentId, revisionId, mutationId }));
      if (answer.kind !== "confirmed") return fail(segmentId, entry, answer);
      entry.failures = 0;
      // Typed on and confirmed anew meanwhile: that one is still to be told.
      if (entry.confirmation === confirmation) entry.confirmation = null;
      ports.onConfirmed(segmentId, answer.status);
    }
    settle(segmentId, entry);
    const { heard } = entry;
    entry.heard = null;
    if (heard !== null && heard !== entry.base) ports.onMissed(segmentId);
  }

  async function send<Answer>(
    segmentId: string,
    entry: Entry,
    request: () => Promise<Answer>,
  ): Promise<Answer> {
    entry.inFlight = true;
    // A retry says nothing new: the words about the failure, and what to do about it, stay where they are.
    if (entry.failures === 0) ports.onState(segmentId, { kind: "saving" });
    try {
      return await request();
    } finally {
      entry.inFlight = false;
    }
  }

  /** After an answer or a change: told as it is, and the next step taken where one is left. */
  function settle(segmentId: string, entry: Entry): void {
    if (entry.conflict !== null) return;
    if (isDirty(entry)) {
      keep(segmentId, entry);
      tellWaiting(segmentId, entry);
      return schedule(segmentId, entry, entry.confirmation === null ? pauseAfterTyping : 0);
    }
    if (!entry.inFlight) remember(segmentId, entry);
    if (entry.confirmation !== null && entry.base !== null) return void step(segmentId, entry);
    if (!entry.inFlight) ports.onState(segmentId, { kind: "saved", at: entry.savedAt });
  }

  function fail(segmentId: string, entry: Entry, answer: Exclude<SaveAnswer, { kind: "saved" }>): void {
    if (answer.kind === "conflict") return collide(segmentId, entry, answer.theirs);
    entry.failures += 1;
    const { reason, message } = answer;
    // The server has said why; the same request would be refused again. The next keystroke makes a new one.
    if (reason === "refused") Object.assign(entry, { failures: 0, confirmation: null });
    remember(segmentId, entry);
    ports.onState(
      segmentId,
      isDirty(entry)
        ? { kind: "on_device", reason, message, confirms: entry.confirmation !== null }
        : { kind: "unconfirmed", reason, message },
    );
    if (reason === "refused") return;
    stopTimer(entry);
    const pause = Math.min(longestPause, 1000 * 2 ** (entry.failures - 1));
    entry.cancelTimer = ports.later(pause, () => flush(segmentId));
  }

  /** Changes of different words are brought together; over the same ones a person chooses. */
  function collide(segmentId: string, entry: Entry, theirs: Theirs): void {
    stopTimer(entry);
    // A conflict that is being looked at does not vanish under the eyes.
    if (entry.conflict === null && entry.baseText !== null) {
      const rebased = ports.rebase(entry.baseText, entry.text, theirs.text);
      if (rebased.kind === "merged") return merge(segmentId, entry, theirs, rebased);
    }
    entry.conflict = theirs;
    entry.attempt = null;
    keep(segmentId, entry);
    ports.onState(segmentId, { kind: "conflict", theirs });
  }

  function merge(
    segmentId: string,
    entry: Entry,
    theirs: Theirs,
    { text, edits }: Extract<Rebased, { kind: "merged" }>,
  ): void {
    const { text: mine } = entry;
    const wasConfirming = entry.confirmation !== null;
    rebase(entry, theirs);
    Object.assign(entry, { text, confirmation: null });
    ports.onMerged(segmentId, { theirs, mine, text, edits, wasConfirming });
    settle(segmentId, entry);
  }

  function keep(segmentId: string, { text, base, baseText, confirmation }: Entry): void {
    ports.keep(segmentId, {
      text,
      baseRevisionId: base,
      ...(baseText === null ? {} : { baseText }),
      ...(confirmation === null ? {} : { confirmationId: confirmation.mutationId }),
    });
  }

  /** The device keeps what the server has not acknowledged, and nothing else. */
  function remember(segmentId: string, entry: Entry): void {
    if (isDirty(entry) || (entry.confirmation !== null && entry.base !== null)) keep(segmentId, entry);
    else ports.keep(segmentId, null);
  }

  function tellWaiting(segmentId: string, { confirmation }: Entry): void {
    const confirms = confirmation !== null;
    ports.onState(segmentId, { kind: "on_device", reason: "waiting", message: null, confirms });
  }

  function schedule(segmentId: string, entry: Entry, pause: number): void {
    const since = entry.waitsSince ?? ports.now();
    stopTimer(entry);
    entry.waitsSince = since;
    const left = Math.max(0, since + longestWait - ports.now());
    entry.cancelTimer = ports.later(Math.min(pause, left), () => flush(segmentId));
  }

  return {
    open,
    has: (segmentId: string): boolean => entries.has(segmentId),
    close,
    type,
    confirm,
    flush,
    flushAll,
    keepMine,
    takeTheirs,
    receive,
    isSending: (id: string): boolean => entries.get(id)?.inFlight === true,
    textOf: (id: string) => entryOf(id).text,
    isUnsaved: (id: string) => {
      const entry = entries.get(id);
      return entry !== undefined && isDirty(entry);
    },
  };
}
