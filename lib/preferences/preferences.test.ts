import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changePreferences } from "./change-preferences";
import { parsePreferences } from "./parse-preferences";
import { defaultPreferences, keyLimits } from "./preferences";

describe("stored preferences", () => {
  it.each([
    ["nothing", null, {}],
    ["a list", [1], {}],
    ["a theme of today", { theme: "high_contrast" }, { theme: "high_contrast" }],
    ["a theme nobody knows", { theme: "sepia", density: "compact" }, { density: "compact" }],
    ["a word for a yes", { smartQuotes: "true" }, {}],
    ["a no", { singleKeys: false, spokenNews: false }, { singleKeys: false, spokenNews: false }],
    ["a language", { language: "id" }, { language: "id" }],
    ["keys", { keys: { confirm: ["Mod+Enter"], undo: [] } }, { keys: { confirm: ["Mod+Enter"], undo: [] } }],
    ["keys that are none", { keys: { confirm: "x", undo: [""], redo: [7] } }, {}],
    [
      "too long a key",
      { keys: { a: ["x".repeat(keyLimits.shortcutLength + 1)], b: ["y"] } },
      { keys: { b: ["y"] } },
    ],
  ])("%s", (_, stored, expected) => {
    expect(parsePreferences(stored)).toEqual({ ...defaultPreferences, ...expected });
  });

  it("keeps no more keys than there may be", () => {
    const keys = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`command-${at}`, ["k"]]));
    expect(Object.keys(parsePreferences({ keys }).keys)).toHaveLength(keyLimits.commands);
  });

  it("reads anything, and what it has read as it is", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const parsed = parsePreferences(stored);
        expect(parsePreferences(structuredClone(parsed))).toEqual(parsed);
      }),
    );
  });
});

describe("a change of preferences", () => {
  it("leaves what it does not name", () => {
    const before = { ...defaultPreferences, theme: "dark" as const, keys: { a: ["x"], b: ["y"] } };
    expect(changePreferences(before, { density: "compact", keys: { b: ["z"] } })).toEqual({
      ...before,
      density: "compact",
      keys: { a: ["x"], b: ["z"] },
    });
  });

  it("gives a command its own keys back", () => {
    const before = { ...defaultPreferences, keys: { a: ["x"], b: ["y"] } };
    expect(changePreferences(before, { keys: { a: null } }).keys).toEqual({ b: ["y"] });
  });
});
