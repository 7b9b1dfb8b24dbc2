import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LiveEventView } from "@/lib/document/live-message";
import { createNewsIntake, type News } from "./news-intake";

/** A server whose event n is about segment n, and a page that takes news in. */
function makeWorld() {
  let newest = 5;
  let later: (() => void)[] = [];
  const world = { taken: [] as string[], cuts: 0, asked: [] as string[], fails: 0 };
  const eventsAfter = (after: number): LiveEventView[] =>
    Array.from({ length: newest - after }, (_, at) => ({
      kind: "segment.saved",
      segmentId: String(after + at + 1),
      actorId: null,
    }));
  const intake = createNewsIntake("5", {
    ask: async (after) => {
      world.asked.push(after);
      if (world.fails > 0) throw new Error(`away ${(world.fails -= 1)}`);
      return { last: String(newest), events: eventsAfter(Number(after)), isCut: false };
    },
    onNews: async ({ events, isCut }: News) => {
      if (world.fails > 0) throw new Error(`away ${(world.fails -= 1)}`);
      if (isCut) world.cuts += 1;
      world.taken.push(...events.map(({ segmentId }) => segmentId!));
    },
    later: (_, run) => {
      later.push(run);
      return () => (later = later.filter((other) => other !== run));
    },
  });
  const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    world,
    intake,
    breathe,
    happens: (count = 1) => (newest += count),
    tell: (after = newest - 1) =>
      intake.hear({ event: "news", after: String(after), last: String(newest), events: eventsAfter(after) }),
    cut: () => intake.hear({ event: "resync", last: String(newest) }),
    async retry() {
      later.splice(0).forEach((run) => run());
      await breathe();
    },
  };
}

describe("createNewsIntake", () => {
  it("hands on what is heard, once and in order", async () => {
    const { world, intake, breathe, happens, tell } = makeWorld();
    happens();
    tell();
    tell();
    happens(2);
    tell(6);
    await breathe();
    expect(world.taken).toEqual(["6", "7", "8"]);
    expect(world.asked).toEqual([]);
    expect(intake.last()).toBe("8");
  });

  it("asks where something is missing in between", async () => {
    const { world, breathe, happens, tell } = makeWorld();
    happens(3);
    tell();
    await breathe();
    expect(world.asked).toEqual(["5"]);
    expect(world.taken).toEqual(["6", "7", "8"]);
  });

  it("lets things lie while nobody looks, and asks for all of them afterwards", async () => {
    const { world, intake, breathe, happens, tell } = makeWorld();
    intake.rest();
    happens();
    tell();
    await breathe();
    expect(world.taken).toEqual([]);
    happens();
    intake.wake();
    await breathe();
    expect(world.taken).toEqual(["6", "7"]);
  });

  it("asks again, from where it stood, for what could not be taken in", async () => {
    const { world, intake, breathe, happens, tell, retry } = makeWorld();
    world.fails = 2;
    happens();
    tell();
    await breathe();
    expect(intake.last()).toBe("5");
    await retry();
    await retry();
    expect(world.taken).toEqual(["6"]);
    expect(intake.last()).toBe("6");
  });

  it("tells that everything is to be loaded again", async () => {
    const { world, intake, breathe, happens, cut } = makeWorld();
    happens(300);
    cut();
    await breathe();
    expect(world.cuts).toBe(1);
    expect(intake.last()).toBe("305");
  });

  it("never leaves anything out", async () => {
    const act = fc.constantFrom("happens", "tell", "tell late", "rest", "wake", "fail", "breathe", "retry");
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const { world, intake, breathe, happens, tell, retry } = makeWorld();
        let newest = 5;
        for (const step of acts) {
          if (step === "happens") newest = happens();
          else if (step === "tell" && newest > 5) tell();
          else if (step === "tell late") tell(5);
          else if (step === "rest") intake.rest();
          else if (step === "wake") intake.wake();
          else if (step === "fail") world.fails = 1;
          else if (step === "retry") await retry();
          else await breathe();
        }
        world.fails = 0;
        intake.wake();
        await breathe();
        await retry();
        await breathe();
        const expected = Array.from({ length: newest - 5 }, (_, at) => String(6 + at));
        expect([...new Set(world.taken)].toSorted((a, b) => Number(a) - Number(b))).toEqual(expected);
        expect(intake.last()).toBe(String(newest));
      }),
      { numRuns: 300 },
    );
  });
});
