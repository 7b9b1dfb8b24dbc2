import { writeChord, type Chord } from "./chord";

/** Why a chord cannot be given to a command. */
export type ChordFault =
  /** On many keyboards Alt or Option with a letter, digit or sign types a character. */
  | "alt_types"
  /** Ctrl+Alt is AltGr. */
  | "alt_gr"
  /** The browser or the system does something else with it. */
  | "browser"
  /** It is how text is typed, moved in, copied or undone. */
  | "editing"
  /** Without Ctrl or Command it types a character. */
  | "types";

const browser = new Set(
  [
    ..."TNWQRLPSODJUHE".split("").map((letter) => `Mod+${letter}`),
    ..."TNWQRJCOBPIM".split("").map((letter) => `Mod+Shift+${letter}`),
    ..."0123456789+-=".split("").map((sign) => `Mod+${sign}`),
    ...["Tab", "PageUp", "PageDown", "F4", "F5"].flatMap((key) => [
      `Mod+${key}`,
      `Ctrl+${key}`,
      `Mod+Shift+${key}`,
    ]),
    ..."12345678".split("").map((digit) => `Ctrl+${digit}`),
    ...["ArrowLeft", "ArrowRight", "Home", "F4", "Tab", "Space", "Escape", "Enter"].map(
      (key) => `Alt+${key}`,
    ),
    ...[
      "F1",
      "F3",
      "F5",
      "F7",
      "F10",
      "F11",
      "F12",
      "Shift+F5",
      "Shift+F10",
      "Mod+Shift+Delete",
      "Mod+Shift+Escape",
    ],
    // Command with comma opens the settings of a Mac's programs, Command with M and backquote are its windows.
    ...["Mod+,", "Mod+M", "Mod+`", "Mod+Escape", "Mod+Space", "Ctrl+Space", "Ctrl+Tab"],
  ].flat(),
);

const editing = new Set([
  ..."ACVXZYBI".split("").map((letter) => `Mod+${letter}`),
  ...["Z", "V"].map((letter) => `Mod+Shift+${letter}`),
  ...["Enter", "Tab", "Backspace", "Delete", "Space", "Escape", "Insert"].flatMap((key) => [
    key,
    `Shift+${key}`,
  ]),
  ...["Backspace", "Delete", "Home", "End", "ArrowLeft", "ArrowRight"].flatMap((key) => [
    `Mod+${key}`,
    `Mod+Shift+${key}`,
  ]),
  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"].flatMap(
    (key) => [key, `Shift+${key}`],
  ),
]);

/** Whether a command may have the chord: null, or what is against it. `isOutsideText`: it acts only where nothing is typed. */
export function judgeChord(chord: Chord, isOutsideText: boolean): ChordFault | null {
  const { mod, ctrl, alt, key } = chord;
  const isCharacter = key.length === 1;
  if (alt && (mod || ctrl)) return "alt_gr";
  if (alt && isCharacter) return "alt_types";
  const written = writeChord(chord);
  if (browser.has(written)) return "browser";
  if (editing.has(written)) return "editing";
  if (!mod && !ctrl && !alt && isCharacter && !isOutsideText) return "types";
  return null;
}
