import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSaveQueue } from "./save-queue";
import type { SaveAnswer, SavePorts, SaveState, Theirs } from "./save-states";

/** A server in miniature with one segment, and a clock that only moves when told. */
function makeWorld() {
  let clock = 0;
  let ids = 0;
  let timers: { at: number; run: () => void }[] = [];
  const world = {
    head: { revisionId: "r0", text: "start" },
    history: ["start"],
    confirmed: null as string | null,
    isDown: false,
    kept: null as string | null,
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
      world.head = { revisionId: `r${world.history.length}`, text };
      world.history.push(text);
      const answer: SaveAnswer = {
        kind: "saved",
        revisionId: world.head.revisionId,
        status: "draft",
        at: "now",
      };
      answered.set(mutationId, answer);
      return answer;
    },
    async confirm({ revisionId }) {
      if (world.isDown) return down as Exclude<SaveAnswer, { kind: "saved" }>;
      if (revisionId !== world.head.revisionId) return { kind: "conflict", theirs: theirs() };
      world.confirmed = revisionId;
      return { kind: "confirmed", status: "translated" };
    },
    keep: (_, draft) => (world.kept = draft?.text ?? null),
    onState: (_, state) => world.states.push(state),
    onSaved: () => undefined,
    onConfirmed: () => undefined,
    makeId: () => `m${(ids += 1)}`,
    now: () => clock,
    later: (milliseconds, run) => {
      const timer = { at: clock + milliseconds, run };
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
  };
  const queue = createSaveQueue(ports);
  queue.open("s", { text: "start", baseRevisionId: "r0", savedAt: null });
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

describe("createSaveQueue", () => {
  it("keeps a text on the device at once, and saves it after a pause", async () => {
    const { world, queue, pass, lastState } = makeWorld();
    queue.type("s", "start again");
    expect(world.kept).toBe("start again");
    expect(world.history).toEqual(["start"]);
    await pass(1000);
    expect(world.history).toEqual(["start", "start again"]);
    expect(world.kept).toBeNull();
    expect(lastState()).toEqual({ kind: "saved", at: "now" });
  });

  it("saves somebody who never pauses all the same", async () => {
    const { world, queue, pass } = makeWorld();
    for (let key = 0; key < 20; key++) {
      queue.type("s", `start ${key}`);
      await pass(400);
    }
    expect(world.history.length).toBeGreaterThan(1);
    expect(world.history.length).toBeLessThan(5);
  });

  it("sends a lost save again under the same id", async () => {
    const { world, queue, pass, lastState } = makeWorld();
    world.isDown = true;
    queue.type("s", "new");
    await pass(1000);
    expect(lastState()).toMatchObject({ kind: "on_device", reason: "unreachable" });
    expect(world.kept).toBe("new");
    world.isDown = false;
    await pass(2000);
    expect(new Set(world.requests).size).toBe(1);
    expect(world.requests.length).toBe(2);
    expect(world.head.text).toBe("new");
  });

  it("confirms after the text is saved, not before", async () => {
    const { world, queue, pass } = makeWorld();
    queue.type("s", "done");
    queue.confirm("s");
    await pass(0);
    expect(world.head.text).toBe("done");
    expect(world.confirmed).toBe(world.head.revisionId);
  });

  it("tells a stale base as a conflict; keeping mine puts it on top of theirs", async () => {
    const { world, queue, pass, somebodySaves, lastState } = makeWorld();
    queue.type("s", "mine");
    somebodySaves("theirs");
    await pass(1000);
    expect(lastState()).toMatchObject({ kind: "conflict", theirs: { text: "theirs" } });
    expect(world.kept).toBe("mine");
    queue.keepMine("s");
    await pass(0);
    expect(world.history).toEqual(["start", "theirs", "mine"]);
  });

  it("gives my text back when theirs is taken", async () => {
    const { world, queue, pass, somebodySaves, lastState } = makeWorld();
    queue.type("s", "mine");
    somebodySaves("theirs");
    await pass(1000);
    expect(queue.takeTheirs("s")).toBe("mine");
    await pass(1000);
    expect(world.history).toEqual(["start", "theirs"]);
    expect(queue.textOf("s")).toBe("theirs");
    expect(lastState()).toMatchObject({ kind: "saved" });
  });

  it("takes a newer head where nothing is typed, and tells a conflict where something is", () => {
    const { queue, somebodySaves, lastState } = makeWorld();
    expect(queue.receive("s", somebodySaves("theirs"))).toBe(true);
    expect(queue.textOf("s")).toBe("theirs");
    queue.type("s", "mine");
    expect(queue.receive("s", somebodySaves("theirs again"))).toBe(false);
    expect(lastState()).toMatchObject({ kind: "conflict", theirs: { text: "theirs again" } });
  });

  it("never loses a text: it is on the server, or kept on the device", async () => {
    const act = fc.oneof(
      fc.record({ do: fc.constant("type" as const), text: fc.string({ minLength: 1, maxLength: 6 }) }),
      fc.record({ do: fc.constant("pass" as const), ms: fc.integer({ min: 0, max: 9000 }) }),
      fc.record({ do: fc.constantFrom("down", "up", "others", "confirm", "keepMine", "flush") }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const { world, queue, pass, somebodySaves } = makeWorld();
        let typed = "start";
        for (const [at, step] of acts.entries()) {
          if (step.do === "type" && "text" in step) queue.type("s", (typed = `${step.text}#${at}`));
          else if (step.do === "pass" && "ms" in step) await pass(step.ms);
          else if (step.do === "down" || step.do === "up") world.isDown = step.do === "down";
          else if (step.do === "others") somebodySaves(`theirs ${at}`);
          else if (step.do === "confirm") queue.confirm("s");
          else if (step.do === "keepMine") queue.keepMine("s");
          else queue.flush("s");
          expect(queue.textOf("s")).toBe(typed);
          expect(typed === "start" || world.kept === typed || world.history.includes(typed)).toBe(true);
        }
        world.isDown = false;
        for (let turn = 0; turn < 8; turn++) {
          queue.keepMine("s");
          await pass(70_000);
        }
        expect(world.history).toContain(typed);
      }),
      { numRuns: 300 },
    );
  });
});
