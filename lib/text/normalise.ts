/** Text fit to be stored, or why it is refused. `at` is a UTF-16 offset in the text as given. */
export type NormalisedText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly problem: "nul" | "lone_surrogate";
      readonly at: number;
      /** Where that is, both counted from 1, in characters as people count them. */
      readonly line: number;
      readonly column: number;
      readonly message: string;
    };

/**
 * The one form in which text enters the house: Unicode NFC, lines ended by LF alone.
 * Everything else stays as typed, white space at the ends included.
 * NUL and half characters are refused: the database cannot keep the first, and UTF-8 cannot spell the second.
 */
export function normaliseText(text: string): NormalisedText {
  const refused = /\0|\p{Surrogate}/u.exec(text);
  if (refused === null) return { ok: true, text: text.replaceAll("\r\n", "\n").normalize("NFC") };
  const at = refused.index;
  const [line, column] = [lineAt(text, at), columnAt(text, at)];
  const where = `Line ${line}, character ${column}`;
  return refused[0] === "\0"
    ? {
        ok: false,
        problem: "nul",
        at,
        line,
        column,
        message: `${where} is a NUL character, which is never part of a text. Delete it and try again.`,
      }
    : {
        ok: false,
        problem: "lone_surrogate",
        at,
        line,
        column,
        message: `${where} is half of a character, often a broken emoji. Delete it or type it again.`,
      };
}

/** The line, from 1, in which a UTF-16 offset lies. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/u).length;
}

function columnAt(text: string, at: number): number {
  return (
    Array.from(
      text
        .slice(0, at)
        .split(/\r\n|\r|\n/u)
        .at(-1)!,
    ).length + 1
  );
}
