import { rebaseText } from "@/lib/revision/rebase-text";
import { createSaveQueue } from "../save-queue";
import type { Draft, Merge, SaveAnswer, SavePorts, SaveState, Theirs } from "../save-states";

/** A server in miniature with one segment, and a clock that only moves when told. */
export function makeSaveWorld(start = "start") {
  let clock = 0;
  let ids = 0;
  let timers: { at: number; run: () => void }[] = [];
  const world = {
    head: { revisionId: "r0", text: start },
    history: [start],
    confirmed: null as string | null,
    /** Ids of the confirmations that were taken. */
    confirmations: [] as string[],
    isDown: false,
    kept: null as string | null,
    draft: null as Draft | null,
    merges: [] as Merge[],
    missed: 0,
    /** While it is set, an answer waits for it. */
    delay: null as Promise<void> | null,
    states: [] as SaveState[],
    requests: [] as string[],
  };
  const answered = new Map<string, SaveAnswer>();
  const down: SaveAnswer = { kind: "failed", reason: "unreachable", message: "down" };
  const theirs = (): Theirs => ({ ...world.head, authorName: "Sari", at: "then" });
  const ports: SavePorts = {
    async save({ baseRevisionId, text, mutationId }) {
      world.requests.push(mutationId);
      if (world.isDown) return down;
      const earlier = answered.get(mutationId);
      if (earlier !== undefined) return earlier;
      if (baseRevisionId !== world.head.revisionId) return { kind: "conflict", theirs: theirs() };
      const saved = { revisionId: `r${world.history.length}`, text };
      world.head = saved;
      world.history.push(text);
      if (world.delay !== null) await world.delay;
      const answer: SaveAnswer = {
        kind: "saved",
        revisionId: saved.revisionId,
        status: "draft",
        at: "now",
      };
      answered.set(mutationId, answer);
      return answer;
    },
    async confirm({ revisionId, mutationId }) {
      if (world.isDown) return down as Exclude<SaveAnswer, { kind: "saved" }>;
      if (revisionId !== world.head.revisionId) return { kind: "conflict", theirs: theirs() };
      world.confirmed = revisionId;
      world.confirmations.push(mutationId);
      return { kind: "confirmed", status: "translated" };
    },
    keep: (_, draft) => {
      world.draft = draft;
      world.kept = draft?.text ?? null;
    },
    onState: (_, state) => world.states.push(state),
    onSaved: () => undefined,
    onConfirmed: () => undefined,
    rebase: (base, mine, theirs) => rebaseText(base, mine, theirs, "en"),
    onMerged: (_, merge) => world.merges.push(merge),
    onMissed: () => (world.missed += 1),
    makeId: () => `m${(ids += 1)}`,
    now: () => clock,
    later: (milliseconds, run) => {
      const timer = { at: clock + milliseconds, run };
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
  };
  const queue = createSaveQueue(ports);
  queue.open("s", { text: start, baseRevisionId: "r0", savedAt: null });
  const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    world,
    queue,
    lastState: () => world.states.at(-1),
    async pass(milliseconds: number) {
      clock += milliseconds;
      const due = timers.filter(({ at }) => at <= clock);
      timers = timers.filter(({ at }) => at > clock);
      for (const { run } of due) run();
      await breathe();
    },
    somebodySaves(text: string) {
      world.head = { revisionId: `r${world.history.length}`, text };
      world.history.push(text);
      return theirs();
    },
  };
}
