import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chordOf, isPressOf, nameChord, parseChord, writeChord, type Press } from "./chord";
import { commandIds, commands, findCollisions, keysOf } from "./commands";
import { judgeChord } from "./judge-chord";

const press = (key: string, code: string, held = ""): Press => ({
  key,
  code,
  ctrlKey: held.includes("c"),
  metaKey: held.includes("m"),
  altKey: held.includes("a"),
  shiftKey: held.includes("s"),
});
const isPressed = (chord: string, what: Press, isMac = false) => isPressOf(parseChord(chord)!, what, isMac);

describe("chords", () => {
  it.each(["Mod+K", "Mod+Shift+F", "Ctrl+Shift+1", "F8", "Shift+F3", "Alt+ArrowDown", "?", "Mod+.", "Mod++"])(
    "%s is written as it is read",
    (written) => expect(writeChord(parseChord(written)!)).toBe(written),
  );

  it.each(["", "Mod+", "Hyper+K", "Mod+Mod+K", "Mod+Nothing", "Mod+ "])("%j is none", (written) =>
    expect(parseChord(written)).toBeNull(),
  );

  it.each<[string, Press, boolean, boolean]>([
    ["Mod+K", press("k", "KeyK", "c"), false, true],
    ["Mod+K", press("k", "KeyK", "m"), true, true],
    ["Mod+K", press("k", "KeyK", "c"), true, false],
    ["Mod+K", press("л", "KeyK", "c"), false, true],
    ["Mod+K", press("k", "KeyV", "c"), false, true],
    ["Mod+K", press("K", "KeyK", "cs"), false, false],
    ["Ctrl+Shift+1", press("!", "Digit1", "cs"), false, true],
    ["Ctrl+Shift+1", press("!", "Digit1", "cs"), true, true],
    ["Mod+/", press("/", "Digit7", "cs"), false, true],
    ["?", press("?", "Slash", "s"), false, true],
    ["?", press("?", "Minus", "s"), false, true],
    ["Mod+Shift+,", press("<", "Comma", "cs"), false, true],
    ["Alt+ArrowDown", press("ArrowDown", "ArrowDown", "a"), false, true],
    ["F8", press("F8", "F8", "s"), false, false],
  ])("%s pressed as %o (Mac: %s): %s", (chord, what, isMac, is) =>
    expect(isPressed(chord, what, isMac)).toBe(is),
  );

  it("names the pressed chord so that the same press is it again", () => {
    const keys = fc.constantFrom<[string, string]>(
      ["k", "KeyK"],
      ["!", "Digit1"],
      ["1", "Digit1"],
      [".", "Period"],
      ["F8", "F8"],
      ["ArrowUp", "ArrowUp"],
      [" ", "Space"],
      ["ж", "Semicolon"],
    );
    fc.assert(
      fc.property(keys, fc.subarray(["c", "a", "s"]), fc.boolean(), ([key, code], held, isMac) => {
        const what = press(key, code, held.join("").replace("c", isMac ? "m" : "c"));
        const chord = chordOf(what, isMac);
        if (chord !== null) expect(isPressOf(chord, what, isMac)).toBe(true);
      }),
    );
  });

  it.each([
    ["Mod+Shift+F", true, "⇧⌘F"],
    ["Mod+Shift+F", false, "Ctrl+Shift+F"],
    ["Alt+ArrowDown", true, "⌥↓"],
    ["Ctrl+Shift+1", true, "⌃⇧1"],
    ["Ctrl+Shift+1", false, "Ctrl+Shift+1"],
  ])("%s on a Mac (%s) is %s", (chord, isMac, name) =>
    expect(nameChord(parseChord(chord)!, isMac)).toBe(name),
  );
});

describe("judgeChord", () => {
  it.each([
    ["Alt+K", "alt_types"],
    ["Alt+1", "alt_types"],
    ["Ctrl+Alt+K", "alt_gr"],
    ["Mod+T", "browser"],
    ["Mod+Shift+T", "browser"],
    ["Ctrl+Tab", "browser"],
    ["Mod+PageDown", "browser"],
    ["F5", "browser"],
    ["Mod+C", "editing"],
    ["Mod+Z", "editing"],
    ["Enter", "editing"],
    ["K", "types"],
    ["Mod+K", null],
    ["F8", null],
    ["Alt+ArrowDown", null],
  ])("%s: %s", (chord, fault) => expect(judgeChord(parseChord(chord)!, false)).toBe(fault));

  it("lets signs act where nothing is typed", () => {
    expect(judgeChord(parseChord("?")!, true)).toBeNull();
  });
});

describe("commands", () => {
  it("have keys that can be read and that nothing is against", () => {
    for (const id of commandIds) {
      for (const key of commands[id].keys) {
        expect(writeChord(parseChord(key)!), id).toBe(key);
        expect(
          judgeChord(parseChord(key)!, commands[id].reach === "outside_text"),
          `${id}: ${key}`,
        ).toBeNull();
      }
    }
  });

  it("share no key", () => expect(findCollisions({}, false)).toEqual(new Map()));

  it("tell where a choice collides", () => {
    const chosen = { next: ["F9"] };
    expect(keysOf("next", chosen)).toEqual(["F9"]);
    expect(findCollisions(chosen, false)).toEqual(new Map([["F9", ["next", "next_open"]]]));
  });

  it("are one where Ctrl is what Mod is, and two on a Mac", () => {
    const chosen = { annotate: ["Mod+Shift+1"] } as const;
    const both = ["annotate", "view_grid"] as const;
    expect(findCollisions(chosen, false)).toEqual(
      new Map([
        ["Mod+Shift+1", both],
        ["Ctrl+Shift+1", both],
      ]),
    );
    expect(findCollisions(chosen, true)).toEqual(new Map());
  });
});
