import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSaveWorld } from "./testing/make-save-world";

describe("createSaveQueue", () => {
  it("keeps a text on the device at once, and saves it after a pause", async () => {
    const { world, queue, pass, lastState } = makeSaveWorld();
    queue.type("s", "start again");
    expect(world.kept).toBe("start again");
    expect(world.history).toEqual(["start"]);
    await pass(1000);
    expect(world.history).toEqual(["start", "start again"]);
    expect(world.kept).toBeNull();
    expect(lastState()).toEqual({ kind: "saved", at: "now" });
  });

  it("saves somebody who never pauses all the same", async () => {
    const { world, queue, pass } = makeSaveWorld();
    for (let key = 0; key < 20; key++) {
      queue.type("s", `start ${key}`);
      await pass(400);
    }
    expect(world.history.length).toBeGreaterThan(1);
    expect(world.history.length).toBeLessThan(5);
  });

  it("sends a lost save again under the same id", async () => {
    const { world, queue, pass, lastState } = makeSaveWorld();
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
    const { world, queue, pass } = makeSaveWorld();
    queue.type("s", "done");
    queue.confirm("s");
    await pass(0);
    expect(world.head.text).toBe("done");
    expect(world.confirmed).toBe(world.head.revisionId);
  });

  it("tells a stale base as a conflict; keeping mine puts it on top of theirs", async () => {
    const { world, queue, pass, somebodySaves, lastState } = makeSaveWorld();
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
    const { world, queue, pass, somebodySaves, lastState } = makeSaveWorld();
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
    const { queue, somebodySaves, lastState } = makeSaveWorld();
    expect(queue.receive("s", somebodySaves("theirs"))).toBe(true);
    expect(queue.textOf("s")).toBe("theirs");
    queue.type("s", "mine");
    expect(queue.receive("s", somebodySaves("theirs again"))).toBe(false);
    expect(lastState()).toMatchObject({ kind: "conflict", theirs: { text: "theirs again" } });
  });

  it("keeps a confirmation made without a network, tells that it waits, and carries it out", async () => {
    const { world, queue, pass, lastState } = makeSaveWorld();
    world.isDown = true;
    queue.confirm("s");
    await pass(0);
    expect(lastState()).toMatchObject({ kind: "unconfirmed", reason: "unreachable" });
    expect(world.draft).toMatchObject({ text: "start", baseRevisionId: "r0", confirmationId: "m1" });
    world.isDown = false;
    await pass(2000);
    expect(world.confirmed).toBe("r0");
    expect(world.draft).toBeNull();
    expect(lastState()).toMatchObject({ kind: "saved" });
  });

  it("confirms after a reload what was typed and confirmed before it, under the same id", async () => {
    const before = makeSaveWorld();
    before.world.isDown = true;
    before.queue.type("s", "mine");
    before.queue.confirm("s");
    await before.pass(0);
    expect(before.lastState()).toMatchObject({ kind: "on_device", confirms: true });
    const { text, confirmationId } = before.world.draft!;

    const { world, queue, pass } = makeSaveWorld();
    queue.type("s", text);
    queue.confirm("s", confirmationId);
    await pass(0);
    await pass(0);
    expect(world.head.text).toBe("mine");
    expect(world.confirmed).toBe(world.head.revisionId);
    expect(world.confirmations).toEqual([confirmationId]);
    expect(world.draft).toBeNull();
  });

  it("does not confirm what somebody else wrote meanwhile, and shows it", async () => {
    const { world, queue, pass, somebodySaves } = makeSaveWorld();
    world.isDown = true;
    queue.confirm("s");
    await pass(0);
    world.isDown = false;
    expect(queue.receive("s", somebodySaves("theirs"))).toBe(false);
    await pass(70_000);
    expect(world.confirmed).toBeNull();
    expect(world.merges).toMatchObject([{ text: "theirs", wasConfirming: true }]);
    expect(world.draft).toBeNull();
  });

  it("takes a waiting confirmation back when one types on", async () => {
    const { world, queue, pass } = makeSaveWorld();
    world.isDown = true;
    queue.confirm("s");
    await pass(0);
    queue.type("s", "start of someth");
    expect(world.draft).not.toHaveProperty("confirmationId");
    world.isDown = false;
    await pass(70_000);
    expect(world.head.text).toBe("start of someth");
    expect(world.confirmed).toBeNull();
  });

  it("never loses a text: it is on the server, or kept on the device", async () => {
    const act = fc.oneof(
      fc.record({ do: fc.constant("type" as const), text: fc.string({ minLength: 1, maxLength: 6 }) }),
      fc.record({ do: fc.constant("pass" as const), ms: fc.integer({ min: 0, max: 9000 }) }),
      fc.record({ do: fc.constantFrom("down", "up", "others", "confirm", "keepMine", "flush") }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const { world, queue, pass, somebodySaves } = makeSaveWorld();
        let typed = "start";
        for (const [at, step] of acts.entries()) {
          if (step.do === "type" && "text" in step) queue.type("s", (typed = `${step.text}#${at}`));
          else if (step.do === "pass" && "ms" in step) await pass(step.ms);
          else if (step.do === "down" || step.do === "up") world.isDown = step.do === "down";
          else if (step.do === "others") somebodySaves(`theirs ${at}`);
          else if (step.do === "confirm") queue.confirm("s");
          else if (step.do === "keepMine") queue.keepMine("s");
          else queue.flush("s");
          // Where nothing is unsaved, a newer text may have come; what was typed stands in the history.
          const merge = world.merges.pop();
          if (merge !== undefined) {
            expect(world.history).toContain(merge.mine);
            typed = merge.text;
          }
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
