import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editsBetween } from "@/lib/revision/text-edits";
import { acceptChanges, placeChanges, type SuggestedChange } from "./place-changes";

const suggest = (base: string, text: string, rulings: readonly (boolean | null)[] = []): SuggestedChange[] =>
  editsBetween(base, text, "en").map((edit, at) => ({
    ...edit,
    id: `${at}`,
    isAccepted: rulings[at] ?? null,
  }));

describe("placeChanges", () => {
  const base = "The Kremlin said there was nothing to tell about it.";
  const suggested = "The Kremlin said there was nothing to say of it.";

  it("one change for each run of words, at home in the text it was made on", () => {
    expect(placeChanges(base, base, suggest(base, suggested), "en")).toEqual([
      { id: "0", kind: "open", start: 38, end: 42, removed: "tell", text: "say" },
      { id: "1", kind: "open", start: 43, end: 48, removed: "about", text: "of" },
    ]);
  });

  it("moves with what is written before it", () => {
    const now = `Yesterday, ${base}`;
    const [first] = placeChanges(base, now, suggest(base, suggested), "en");
    expect(first).toMatchObject({ kind: "open", start: 49 });
  });

  it("stays open beside a neighbour that was accepted", () => {
    const now = base.replace("tell", "say");
    const placed = placeChanges(base, now, suggest(base, suggested, [true, null]), "en");
    expect(placed.map(({ kind }) => kind)).toEqual(["accepted", "open"]);
    expect(acceptChanges(now, placed, new Set(["1"]))).toBe(suggested);
  });

  it("no longer applies where somebody wrote the words anew", () => {
    const now = base.replace("tell about", "report on");
    const placed = placeChanges(base, now, suggest(base, suggested), "en");
    expect(placed.map(({ kind }) => kind)).toEqual(["passed_by", "passed_by"]);
  });

  it("what was refused stays refused", () => {
    const placed = placeChanges(base, base, suggest(base, suggested, [false, null]), "en");
    expect(placed.map(({ kind }) => kind)).toEqual(["refused", "open"]);
  });
});

const words = fc
  .array(fc.constantFrom("red", "green", "blue", "the", "of", "one", "*", "7"), { maxLength: 12 })
  .map((list) => list.join(" "));

describe("accepting", () => {
  it("all leads to the suggested text, in any order, one by one", () => {
    fc.assert(
      fc.property(words, words, fc.infiniteStream(fc.nat()), (base, text, chances) => {
        let now = base;
        let changes = suggest(base, text);
        for (let open = changes.length; open > 0; open--) {
          const pending = changes.filter(({ isAccepted }) => isAccepted === null);
          const chosen = pending[chances.next().value! % pending.length]!;
          const placed = placeChanges(base, now, changes, "en");
          expect(placed.find(({ id }) => id === chosen.id)?.kind).toBe("open");
          now = acceptChanges(now, placed, new Set([chosen.id]));
          changes = changes.map((each) => (each.id === chosen.id ? { ...each, isAccepted: true } : each));
        }
        expect(now).toBe(text);
      }),
    );
  });

  it("takes out what the change takes out, wherever later edits moved it", () => {
    fc.assert(
      fc.property(words, words, words, (base, text, now) => {
        for (const change of placeChanges(base, now, suggest(base, text), "en")) {
          if (change.kind !== "open") continue;
          expect(now.slice(change.start, change.end)).toBe(change.removed);
        }
      }),
    );
  });
});
