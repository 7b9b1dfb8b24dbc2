import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSaveWorld } from "./testing/make-save-world";

describe("a change of other words, while a text is being typed", () => {
  const start = "The Kremlin declined to comment on the meeting.";
  const mine = "The palace declined to comment on the meeting.";
  const theirs = "The Kremlin declined to comment on the summit.";
  const both = "The palace declined to comment on the summit.";

  it("is brought into it when it is heard of, told, and saved on top", async () => {
    const { world, queue, pass, somebodySaves, lastState } = makeSaveWorld(start);
    queue.type("s", mine);
    expect(queue.receive("s", somebodySaves(theirs))).toBe(false);
    expect(queue.textOf("s")).toBe(both);
    expect(world.kept).toBe(both);
    expect(world.merges).toMatchObject([
      { mine, text: both, theirs: { text: theirs }, wasConfirming: false },
    ]);
    await pass(1000);
    expect(world.history).toEqual([start, theirs, both]);
    expect(lastState()).toMatchObject({ kind: "saved" });
  });

  it("is brought into it when a save finds it", async () => {
    const { world, queue, pass, somebodySaves } = makeSaveWorld(start);
    queue.type("s", mine);
    somebodySaves(theirs);
    await pass(1000);
    expect(queue.textOf("s")).toBe(both);
    await pass(1000);
    expect(world.history).toEqual([start, theirs, both]);
  });

  it("takes a confirmation back that was about another text", async () => {
    const { world, queue, pass, somebodySaves } = makeSaveWorld(start);
    queue.type("s", mine);
    somebodySaves(theirs);
    queue.confirm("s");
    await pass(0);
    await pass(5000);
    expect(world.head.text).toBe(both);
    expect(world.merges).toMatchObject([{ wasConfirming: true }]);
    expect(world.confirmed).toBeNull();
  });

  it("waits for the person while a conflict is looked at", async () => {
    const { world, queue, somebodySaves, lastState } = makeSaveWorld(start);
    queue.type("s", mine);
    queue.receive("s", somebodySaves("Moscow said nothing."));
    queue.receive("s", somebodySaves(theirs));
    expect(lastState()).toMatchObject({ kind: "conflict", theirs: { text: theirs } });
    expect(world.merges).toEqual([]);
    expect(queue.textOf("s")).toBe(mine);
  });

  it("is asked for again when it was heard of during a save", async () => {
    const { world, queue, pass, somebodySaves } = makeSaveWorld(start);
    let answer = () => {};
    world.delay = new Promise((resolve) => (answer = resolve));
    queue.type("s", mine);
    await pass(1000);
    expect(queue.receive("s", somebodySaves(both))).toBe(false);
    answer();
    await pass(0);
    expect(world.missed).toBe(1);
    expect(queue.receive("s", { ...world.head, authorName: "Sari", at: "then" })).toBe(true);
    expect(queue.textOf("s")).toBe(both);
  });

  it("is not asked for again when it was the save itself", async () => {
    const { world, queue, pass } = makeSaveWorld(start);
    let answer = () => {};
    world.delay = new Promise((resolve) => (answer = resolve));
    queue.type("s", mine);
    await pass(1000);
    queue.receive("s", { ...world.head, authorName: "Me", at: "then" });
    answer();
    await pass(0);
    expect(world.missed).toBe(0);
  });

  it("is brought into a draft of another day where its base is known, and nowhere else", () => {
    for (const baseText of [start, undefined]) {
      const { world, queue, somebodySaves } = makeSaveWorld(theirs);
      queue.open("s", { text: theirs, baseRevisionId: "older", baseText, savedAt: null, isOld: true });
      queue.type("s", mine);
      expect(world.draft).toEqual({ text: mine, baseRevisionId: "older", ...(baseText && { baseText }) });
      queue.receive("s", somebodySaves(theirs));
      expect(queue.textOf("s")).toBe(baseText === undefined ? mine : both);
    }
  });

  it("never costs anybody a word", async () => {
    const words = ["one", "two", "three", "four", "five", "six", "seven"];
    const act = fc.record({
      who: fc.constantFrom("me", "them"),
      word: fc.nat(words.length - 1),
      ms: fc.constantFrom(0, 300, 900),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const { world, queue, pass, somebodySaves } = makeSaveWorld(words.join(" "));
        for (const [at, { who, word, ms }] of acts.entries()) {
          const change = (text: string) =>
            text.replace(/[^ ]+/g, (found) =>
              found.startsWith(words[word]!) ? `${words[word]}-${who}${at}` : found,
            );
          if (who === "me") queue.type("s", change(queue.textOf("s")));
          else queue.receive("s", somebodySaves(change(world.head.text)));
          await pass(ms);
        }
        for (let turn = 0; turn < 4; turn++) {
          queue.keepMine("s");
          await pass(9000);
        }
        const everything = world.history.join("\n");
        for (const [at, { who, word }] of acts.entries()) {
          const later = acts.slice(at + 1).some((act) => act.word === word && act.who === who);
          if (!later) expect(everything).toContain(`${words[word]}-${who}${at}`);
        }
      }),
      { numRuns: 200 },
    );
  });
});
