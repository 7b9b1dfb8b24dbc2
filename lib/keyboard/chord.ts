/**
 * A key with what is held down, written as `Mod+Shift+F`: `Mod` is Ctrl, and Command on a Mac; `Ctrl` is Ctrl on
 * both. The last part is a character or a key's name as `KeyboardEvent.key` has it.
 */
export type Chord = {
  readonly mod: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A lower-case letter, a digit, a sign, or a name such as `Enter`, `F8`, `ArrowDown`. */
  readonly key: string;
};

/** What a chord is compared with: the fields of a keyboard event. */
export type Press = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

const modifiers = ["Mod", "Ctrl", "Alt", "Shift"] as const;
const names =
  /^(?:F(?:[1-9]|1[0-9]|2[0-4])|Enter|Escape|Tab|Space|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right))$/u;

/** Reads a written chord; null where it is none. */
export function parseChord(written: string): Chord | null {
  const parts = written.split("+");
  // The plus key itself is written last, after a plus.
  const last = written.endsWith("++") || written === "+" ? "+" : (parts.at(-1) ?? "");
  const held = last === "+" ? parts.slice(0, -2) : parts.slice(0, -1);
  if (!held.every((part) => (modifiers as readonly string[]).includes(part))) return null;
  if (new Set(held).size !== held.length) return null;
  const isSign = [...last].length === 1 && last.trim() !== "";
  if (!isSign && !names.test(last)) return null;
  return {
    mod: held.includes("Mod"),
    ctrl: held.includes("Ctrl"),
    alt: held.includes("Alt"),
    shift: held.includes("Shift"),
    key: isSign ? last.toLowerCase() : last,
  };
}

/** The one way a chord is written; `parseChord` reads it back. */
export function writeChord({ mod, ctrl, alt, shift, key }: Chord): string {
  const held = [mod && "Mod", ctrl && "Ctrl", alt && "Alt", shift && "Shift"].filter(
    (part) => part !== false,
  );
  return [...held, /^[a-z]$/u.test(key) ? key.toUpperCase() : key].join("+");
}

const signCodes: Readonly<Record<string, string>> = {
  ",": "Comma",
  ".": "Period",
  "/": "Slash",
  ";": "Semicolon",
  "'": "Quote",
  "\\": "Backslash",
  "[": "BracketLeft",
  "]": "BracketRight",
  "-": "Minus",
  "=": "Equal",
  "`": "Backquote",
};

/**
 * Whether a press is the chord. Letters go by what the keyboard types, and by their place where it types no Latin;
 * digits by their place, since layouts put signs on them; signs by what is typed, whatever shift that takes.
 */
export function isPressOf(chord: Chord, press: Press, isMac: boolean): boolean {
  const wantsCtrl = chord.ctrl || (chord.mod && !isMac);
  const wantsMeta = chord.mod && isMac;
  if (press.ctrlKey !== wantsCtrl || press.metaKey !== wantsMeta || press.altKey !== chord.alt) return false;
  const typed = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (/^[a-z]$/u.test(chord.key)) {
    if (press.shiftKey !== chord.shift) return false;
    return /^[a-z]$/u.test(typed) ? typed === chord.key : press.code === `Key${chord.key.toUpperCase()}`;
  }
  if (/^[0-9]$/u.test(chord.key)) {
    return (
      press.shiftKey === chord.shift &&
      (press.code === `Digit${chord.key}` || press.code === `Numpad${chord.key}`)
    );
  }
  if (chord.key.length === 1) {
    if (chord.shift) return press.shiftKey && press.code === signCodes[chord.key];
    return typed === chord.key;
  }
  return press.shiftKey === chord.shift && (chord.key === "Space" ? typed === " " : typed === chord.key);
}

/** The chord that was pressed, for the screen on which keys are chosen; null while only modifiers are held. */
export function chordOf(press: Press, isMac: boolean): Chord | null {
  if (/^(?:Control|Shift|Alt|Meta|AltGraph|CapsLock|Dead|Process|Unidentified)$/u.test(press.key)) {
    return null;
  }
  const digit = /^(?:Digit|Numpad)([0-9])$/u.exec(press.code)?.[1];
  const letter = /^Key([A-Z])$/u.exec(press.code)?.[1];
  const isNamed = press.key.length > 1;
  const typed = press.key.toLowerCase();
  const key = isNamed
    ? press.key
    : press.key === " "
      ? "Space"
      : (digit ?? (/^[a-z]$/u.test(typed) ? typed : (letter?.toLowerCase() ?? typed)));
  const isLetterOrDigit = /^[a-z0-9]$/u.test(key);
  const sign = Object.entries(signCodes).find(([, code]) => code === press.code)?.[0];
  const isShiftedSign =
    !isNamed && !isLetterOrDigit && press.shiftKey && sign !== undefined && press.ctrlKey !== press.metaKey;
  const chord: Chord = {
    mod: isMac ? press.metaKey : press.ctrlKey,
    ctrl: isMac && press.ctrlKey,
    alt: press.altKey,
    shift: press.shiftKey && (isNamed || key === "Space" || isLetterOrDigit || isShiftedSign),
    key: isShiftedSign ? sign : key,
  };
  return parseChord(writeChord(chord));
}

const macNames: Readonly<Record<string, string>> = {
  Enter: "↩",
  Escape: "esc",
  Tab: "⇥",
  Backspace: "⌫",
  Delete: "⌦",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};
const otherNames: Readonly<Record<string, string>> = {
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  PageUp: "PgUp",
  PageDown: "PgDn",
};

/** The chord as the keys of this keyboard are called. */
export function nameChord({ mod, ctrl, alt, shift, key }: Chord, isMac: boolean): string {
  const name = (isMac ? macNames : otherNames)[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (isMac) {
    return `${ctrl ? "⌃" : ""}${alt ? "⌥" : ""}${shift ? "⇧" : ""}${mod ? "⌘" : ""}${name}`;
  }
  const held = [(mod || ctrl) && "Ctrl", alt && "Alt", shift && "Shift"].filter((part) => part !== false);
  return [...held, name].join("+");
}
