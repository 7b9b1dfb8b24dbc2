import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followOnce, followSpans, type Trail } from "./follow-spans";

/** The first text holds the span between ⟦ and ⟧; the later ones hold it where it should be found, or nowhere. */
function read(marked: string) {
  const start = marked.indexOf("⟦");
  const text = marked.replace("⟦", "").replace("⟧", "");
  return start < 0 ? { text, span: null } : { text, span: { start, end: marked.indexOf("⟧") - 1 } };
}

function follow(...marked: readonly string[]) {
  const texts = marked.map(read);
  const outcomes = followSpans(
    texts.map(({ text }) => text),
    [{ at: 0, ...texts[0]!.span! }],
  )[0]!;
  return outcomes.map((outcome, at) => {
    const { text } = texts[at + 1]!;
    if ("lost" in outcome) return text;
    return `${text.slice(0, outcome.start)}⟦${text.slice(outcome.start, outcome.end)}⟧${text.slice(outcome.end)}`;
  });
}

const first = "The envoy of the north left Moscow on Monday with a letter. ";
const second = "The envoy of the south left Moscow on Friday with a present. ";
const third = "Nobody in either town would say what stood in it.";

describe("followSpans", () => {
  it.each<[string, string[]]>([
    ["nothing changed", ["the ⟦Kremlin⟧ said", "the ⟦Kremlin⟧ said"]],
    [
      "cut, and pasted elsewhere later",
      [`⟦${first}⟧${second}${third}`, `${second}${third}`, `${second}${third} ⟦${first.trim()}⟧`],
    ],
    ["deleted and undone", ["He ⟦said no⟧ again.", "He again.", "He ⟦said no⟧ again."]],
    [
      "deleted, edited elsewhere, typed again",
      [`He ⟦said no⟧ again. ${third}`, `He again. ${third}`, `He ⟦said no⟧ again. ${third} So.`],
    ],
    ["two sentences that look alike change places", [`⟦${first}⟧${second}`, `${second}⟦${first}⟧`]],
    ["its look-alike stays", [`⟦${first.trim()}⟧ ${second}${third}`, `${second}${third}`]],
    [
      "one of two equal words goes",
      ["A map lay there. The ⟦map⟧ was torn.", "A map lay there. It was torn."],
    ],
    ["emoji before it", ["the ⟦envoy⟧ left for Pyongyang", "👩‍🚀😀 the ⟦envoy⟧ left for Pyongyang"]],
    ["combining marks before it", ["the ⟦envoy⟧ left", "e\u0301x\u0302 the ⟦envoy⟧ left"]],
    [
      "curly and straight quotation marks",
      ['he said: ⟦"we don\'t know"⟧ twice', "he said: ⟦“we don’t know”⟧ twice"],
    ],
    [
      "a word replaced inside it",
      ["in ⟦a very long meeting⟧ on Monday", "in ⟦a rather long meeting⟧ on Monday"],
    ],
    ["at the very start", ["⟦The envoy⟧ left for Moscow", "⟦The envoy⟧ left in haste for Moscow"]],
    ["at the very end", ["He left for ⟦Moscow⟧", "So he left for ⟦Moscow⟧"]],
    ["the whole text, something added", ["⟦He left for Moscow⟧", "⟦He left for Moscow⟧ today"]],
    ["everything replaced", ["⟦He left⟧ for Moscow", "Nobody knows anything"]],
    ["everything gone", ["⟦He left⟧ for Moscow", ""]],
    ["Chinese, without spaces", ["他说⟦没有⟧人知道这件事", "昨天他说⟦没有⟧人知道这件事"]],
    ["part of a word", ["the ⟦Krem⟧lin said so", "today the ⟦Krem⟧lin said so"]],
    ["an insertion point", ["the Kremlin⟦⟧ said", "today the Kremlin⟦⟧ said"]],
  ])("%s", (_, [origin, ...later]) => {
    expect(follow(origin!, ...later)).toEqual(later);
  });

  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc
      .array(fc.constantFrom("the ", "Kremlin", " said", "😀", "e\u0301", "’", "没有", "\n"), {
        maxLength: 14,
      })
      .map((pieces) => pieces.join("")),
  );

  it("is total, stays inside the text and never cuts a pair", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (texts, a, b) => {
        const edges = [...texts[0]!].reduce((all, sign) => [...all, all.at(-1)! + sign.length], [0]);
        const [start, end] = [a % edges.length, b % edges.length]
          .sort((x, y) => x - y)
          .map((at) => edges[at]!);
        const outcomes = followSpans(texts, [{ at: 0, start: start!, end: end! }])[0]!;
        expect(outcomes).toHaveLength(texts.length - 1);
        outcomes.forEach((outcome, at) => {
          if ("lost" in outcome) return;
          const later = texts[at + 1]!;
          expect(outcome.start).toBeGreaterThanOrEqual(0);
          expect(outcome.end).toBeGreaterThanOrEqual(outcome.start);
          expect(outcome.end).toBeLessThanOrEqual(later.length);
          expect(outcome.confidence).toBeGreaterThan(0);
          expect(outcome.confidence).toBeLessThanOrEqual(1);
          for (const edge of [outcome.start, outcome.end]) {
            expect(edge > 0 && (later.codePointAt(edge - 1) ?? 0) > 0xffff).toBe(false);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it("stays where it was when the first text comes back", () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (before, between, a) => {
        const end = a % (before.length + 1);
        const cutsPair = end > 0 && (before.codePointAt(end - 1) ?? 0) > 0xffff;
        fc.pre(!cutsPair);
        const outcomes = followSpans([before, between, before], [{ at: 0, start: 0, end }])[0]!;
        if ("lost" in outcomes[0]!) expect(outcomes[1]).toMatchObject({ start: 0, end, method: "same" });
      }),
    );
  });

  it("comes step by step to where it comes with the whole chain", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), fc.nat(), (texts, a) => {
        const edges = [...texts[0]!].reduce((all, sign) => [...all, all.at(-1)! + sign.length], [0]);
        const origin = { text: texts[0]!, start: 0, end: edges[a % edges.length]! };
        const chain = followSpans(texts, [{ at: 0, start: 0, end: origin.end }])[0]!;
        let trail: Trail = { origin, seen: origin, lost: null };
        chain.forEach((expected, at) => {
          const [outcome] = followOnce([trail], texts[at]!, texts[at + 1]!);
          expect(outcome).toEqual(expected);
          trail =
            "lost" in expected
              ? { ...trail, lost: expected.lost }
              : {
                  origin,
                  seen: { text: texts[at + 1]!, start: expected.start, end: expected.end },
                  lost: null,
                };
        });
      }),
      { numRuns: 300 },
    );
  });
});
