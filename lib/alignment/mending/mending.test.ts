import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { act, openJournal, redo, reopenJournal, undo } from "./journal";
import { mend, type MendAct } from "./mend";
import { proposeMending, startsOf, type Mending } from "./mending";
import { nextWeakest } from "./next-weakest";
import { planImport, type SourceSegment } from "./plan-import";

function mendingOf(sizes: readonly (readonly [number, number])[]): Mending {
  const targets = sizes.reduce((sum, [, count]) => sum + count, 0);
  return {
    sources: sizes.reduce((sum, [count]) => sum + count, 0),
    targets: Array.from({ length: targets }, (_, at) => `T${at} x`),
    beads: sizes.map(([sources, target], id) => ({
      sources,
      targets: target,
      setter: { by: "machine", id, confidence: 1 / (id + 2) },
    })),
    joiner: " ",
  };
}

const sizesOf = ({ beads }: Mending) => beads.map(({ sources, targets }) => [sources, targets]);

describe("mend", () => {
  it.each<[string, [number, number][], MendAct, number[][] | string]>([
    [
      "join",
      [
        [1, 1],
        [1, 0],
      ],
      { kind: "join", bead: 0 },
      [[2, 1]],
    ],
    ["join the last", [[1, 1]], { kind: "join", bead: 0 }, "no_neighbour"],
    [
      "split",
      [[2, 2]],
      { kind: "split", bead: 0, sources: 1, targets: 1 },
      [
        [1, 1],
        [1, 1],
      ],
    ],
    ["split into nothing", [[1, 1]], { kind: "split", bead: 0, sources: 1, targets: 1 }, "nothing_to_split"],
    [
      "move a target down",
      [
        [1, 2],
        [1, 0],
      ],
      { kind: "move", bead: 0, side: "target", to: "next" },
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      "move a target up",
      [
        [1, 0],
        [1, 2],
      ],
      { kind: "move", bead: 1, side: "target", to: "previous" },
      [
        [1, 1],
        [1, 1],
      ],
    ],
    [
      "move what is not there",
      [
        [1, 0],
        [1, 1],
      ],
      { kind: "move", bead: 0, side: "target", to: "next" },
      "nothing_to_move",
    ],
    [
      "unlink",
      [[1, 2]],
      { kind: "unlink", bead: 0 },
      [
        [1, 0],
        [0, 2],
      ],
    ],
    [
      "link again",
      [
        [1, 0],
        [0, 2],
      ],
      { kind: "link", bead: 1 },
      [[1, 2]],
    ],
    [
      "link what is linked",
      [
        [1, 1],
        [1, 1],
      ],
      { kind: "link", bead: 0 },
      "nothing_to_link",
    ],
    ["split a sentence", [[1, 1]], { kind: "split_target", bead: 0, sentence: 0, offset: 2 }, [[1, 2]]],
    ["join two sentences", [[1, 2]], { kind: "join_targets", bead: 0, sentence: 0 }, [[1, 1]]],
  ])("%s", (_, sizes, given, expected) => {
    const outcome = mend(mendingOf(sizes), given);
    expect(outcome.ok ? sizesOf(outcome.mending) : outcome.refusal).toEqual(expected);
  });

  it("cuts a sentence at the border of a tag", () => {
    const start = { ...mendingOf([[1, 1]]), targets: ["<b>One.</b> Two."] };
    const outcome = mend(start, { kind: "split_target", bead: 0, sentence: 0, offset: 8 });
    expect(outcome.ok && outcome.mending.targets).toEqual(["<b>One.</b>", "Two."]);
  });

  const anySize = fc.tuple(fc.nat(3), fc.nat(3)).filter(([a, b]) => a + b > 0);
  const bead = fc.nat(8);
  const anyAct: fc.Arbitrary<MendAct> = fc.oneof(
    fc.record({
      kind: fc.constantFrom("join" as const, "unlink" as const, "link" as const, "confirm" as const),
      bead,
    }),
    fc.record({ kind: fc.constant("split" as const), bead, sources: fc.nat(3), targets: fc.nat(3) }),
    fc.record({
      kind: fc.constant("move" as const),
      bead,
      side: fc.constantFrom("source" as const, "target" as const),
      to: fc.constantFrom("previous" as const, "next" as const),
    }),
    fc.record({ kind: fc.constant("split_target" as const), bead, sentence: fc.nat(3), offset: fc.nat(5) }),
    fc.record({ kind: fc.constant("join_targets" as const), bead, sentence: fc.nat(3) }),
  );

  it("keeps every sentence exactly once and in order, and undo and redo are exact, whatever is done", () => {
    const ink = (mending: Mending) => mending.targets.map((text) => text.replaceAll(" ", "")).join("");
    fc.assert(
      fc.property(
        fc.array(anySize, { minLength: 1, maxLength: 6 }),
        fc.array(anyAct, { maxLength: 20 }),
        (sizes, acts) => {
          const start = mendingOf(sizes);
          let journaled = openJournal(start);
          const states = [start];
          for (const each of acts) {
            const outcome = act(journaled, each);
            if (!outcome.ok) continue;
            journaled = outcome.journaled;
            states.push(journaled.present);
            const { beads, targets } = journaled.present;
            expect(beads.reduce((sum, { sources }) => sum + sources, 0)).toBe(start.sources);
            expect(beads.reduce((sum, part) => sum + part.targets, 0)).toBe(targets.length);
            expect(beads.every((part) => part.sources + part.targets > 0)).toBe(true);
            expect(ink(journaled.present)).toBe(ink(start));
          }
          expect(reopenJournal(journaled.journal).present).toEqual(states.at(-1));
          for (const state of states.slice(0, -1).toReversed()) {
            const back = undo(journaled);
            if (!back.ok) throw new Error("An act cannot be undone.");
            journaled = back.journaled;
            expect(journaled.present).toEqual(state);
          }
          for (const state of states.slice(1)) {
            const again = redo(journaled);
            if (!again.ok) throw new Error("An act cannot be done again.");
            journaled = again.journaled;
            expect(journaled.present).toEqual(state);
          }
        },
      ),
    );
  });
});

describe("proposeMending", () => {
  const options = { sourceLanguage: "id", targetLanguage: "en", joiner: " " };

  it("leaves boilerplate of the translation out, at its place and with its reason", () => {
    const mending = proposeMending(
      ["Kremlin diam.", "Peskov pergi."],
      [
        { role: "paragraph", reason: null, segments: ["The Kremlin is silent."] },
        { role: "boilerplate", reason: "An advertisement.", segments: ["Advertisement"] },
        { role: "paragraph", reason: null, segments: ["Peskov left."] },
      ],
      options,
    );
    expect(sizesOf(mending)).toEqual([
      [1, 1],
      [0, 1],
      [1, 1],
    ]);
    expect(mending.beads[1]!.setter).toEqual({ by: "boilerplate", reason: "An advertisement." });
    expect(startsOf(mending.beads)).toEqual([
      { source: 0, target: 0 },
      { source: 1, target: 1 },
      { source: 1, target: 2 },
    ]);
  });
});

describe("nextWeakest", () => {
  it("walks from the least sure to the surest, once each, past what a person has set", () => {
    const mending = mendingOf([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(nextWeakest(mending, new Set())).toBe(2);
    expect(nextWeakest(mending, new Set([2]))).toBe(1);
    const mended = mend(mending, { kind: "confirm", bead: 2 });
    expect(mended.ok && nextWeakest(mended.mending, new Set())).toBe(1);
    expect(nextWeakest(mending, new Set([0, 1, 2]))).toBeNull();
  });
});

describe("planImport", () => {
  const segment = (number: number, target: string | null): SourceSegment => ({
    id: `${number}`,
    number,
    status: "draft",
    sourceRevisionId: `s${number}`,
    text: `S${number}`,
    target: target === null ? null : { revisionId: `t${number}`, text: target },
  });

  it("puts every segment and sentence into exactly one list", () => {
    const mending = mendingOf([
      [1, 2],
      [2, 1],
      [1, 1],
      [1, 1],
      [1, 0],
      [0, 1],
    ]);
    const sources = [
      segment(1, null),
      segment(2, null),
      segment(3, ""),
      segment(4, "Other"),
      segment(5, "T4 x"),
      segment(6, null),
    ];
    const plan = planImport(mending, sources);
    const told = (fills: typeof plan.fills) =>
      fills.map(({ segments, text }) => [segments.map(({ number }) => number), text]);
    expect(told(plan.fills)).toEqual([
      [[1], "T0 x T1 x"],
      [[2, 3], "T2 x"],
    ]);
    expect(told(plan.occupied)).toEqual([[[4], "T3 x"]]);
    expect(told(plan.unchanged)).toEqual([[[5], "T4 x"]]);
    expect(plan.sourcesLeft.map(({ number }) => number)).toEqual([6]);
    expect(plan.targetsLeft).toEqual([{ text: "T5 x", reason: null }]);
  });
});
