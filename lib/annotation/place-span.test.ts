import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTags, stripTags } from "@/lib/text/tags";
import { placeSpan } from "./place-span";

/** The span is written between ⟦ and ⟧ in the older text, and where it should stand in the newer one. */
function marked(text: string): { text: string; start: number; end: number } {
  const start = text.indexOf("⟦");
  const end = text.indexOf("⟧") - 1;
  return { text: text.replace("⟦", "").replace("⟧", ""), start, end };
}

describe("placeSpan", () => {
  it.each([
    ["the ⟦Kremlin⟧ said", "the ⟦Kremlin⟧ said", "anchored"],
    ["the ⟦Kremlin⟧ said", "on Monday the ⟦Kremlin⟧ said", "anchored"],
    ["the ⟦Kremlin⟧ said", "the ⟦Kremlin⟧ has said so", "anchored"],
    ["the ⟦Kremlin spokesman⟧ said", "the ⟦Kremlin chief spokesman⟧ said", "moved"],
    [
      "⟦the envoy⟧, he said, would go to Pyongyang",
      "he said, would go to Pyongyang with ⟦the envoy⟧",
      "moved",
    ],
    ["the ⟦Kremlin⟧ said", "the <b>⟦Kremlin⟧</b> said", "anchored"],
    ["the ⟦Kremlin spokesman⟧ said", "the ⟦Kremlin <i>spokesman⟧</i> said", "anchored"],
    [
      'the <a href="https://kremlin.example/the/Kremlin">⟦Kremlin⟧</a> said',
      "the ⟦Kremlin⟧ said",
      "anchored",
    ],
    ['the ⟦<a href="https://a.example/long/address">Kremlin</a>⟧ said', "the ⟦Kremlin⟧ said", "anchored"],
    ["the ⟦Kremlin⟧ said", "the palace said", "detached"],
    ["the ⟦Kremlin⟧ said", "", "detached"],
  ])("%s → %s: %s", (older, newer, state) => {
    const before = marked(older);
    const after = state === "detached" ? { text: newer } : marked(newer);
    const placed = placeSpan(before.text, { start: before.start, end: before.end }, after.text);
    expect(placed).toEqual(
      state === "detached"
        ? expect.objectContaining({ state })
        : { state, start: (after as typeof before).start, end: (after as typeof before).end },
    );
  });

  it("never points outside the text, and anchored means the same words", () => {
    const word = fc.constantFrom("the", "Kremlin", "said", "no", ".", "arms", "<b>", "</b>");
    const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(sentence, sentence, fc.nat(), fc.nat(), (before, after, a, b) => {
        const start = a % before.length;
        const end = start + 1 + (b % (before.length - start));
        const placed = placeSpan(before, { start, end }, after);
        if (placed.state === "detached") return;
        expect(placed.start).toBeGreaterThanOrEqual(0);
        expect(placed.end).toBeLessThanOrEqual(after.length);
        expect(placed.start).toBeLessThan(placed.end);
        const isInTag = (at: number) => findTags(after).some((tag) => tag.start < at && at < tag.end);
        expect(isInTag(placed.start) || isInTag(placed.end)).toBe(false);
        if (placed.state === "anchored") {
          expect(stripTags(after.slice(placed.start, placed.end))).toBe(stripTags(before.slice(start, end)));
        }
      }),
    );
  });
});
