/**
 * The parts of a regular expression that decide how long it may run, without names and captures.
 * `character` keeps the written class of one character; an assertion takes no character.
 */
export type Expression =
  | { readonly kind: "character"; readonly source: string }
  | { readonly kind: "sequence"; readonly parts: readonly Expression[] }
  | { readonly kind: "choice"; readonly options: readonly Expression[] }
  | { readonly kind: "repeat"; readonly of: Expression; readonly least: number; readonly most: number }
  | { readonly kind: "assertion"; readonly isStart: boolean; readonly looksFor: Expression | null };

/** What cannot be judged: a reference back to a group. */
export class RefersBack extends Error {
  override readonly name = "RefersBack";
}

/** Counts beyond this are read as no count at all, which can only take longer. */
const mostCopies = 30;

const oneCharacter =
  /\\(?:u\{[^}]*\}|u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S]/uy;
const groupStart = /\((?:\?(?:<(?![=!])[^>]*>|[a-z-]*:|(<?[=!])))?/uy;
const count = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/uy;

/** Reads an expression that RegExp accepts with the flag u. Throws {@link RefersBack}. */
export function readExpression(source: string): Expression {
  let at = 0;

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match !== null) at += match[0].length;
    return match;
  };

  const choice = (): Expression => {
    const options = [sequence()];
    while (source[at] === "|") {
      at++;
      options.push(sequence());
    }
    return options.length === 1 ? options[0]! : { kind: "choice", options };
  };

  const sequence = (): Expression => {
    const parts: Expression[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") parts.push(repeated(atom()));
    return { kind: "sequence", parts };
  };

  const atom = (): Expression => {
    const group = take(groupStart);
    if (group !== null) {
      const inner = choice();
      at++;
      return group[1] === undefined ? inner : { kind: "assertion", isStart: false, looksFor: inner };
    }
    const written = take(oneCharacter)![0];
    if (/^\\[1-9k]/u.test(written)) throw new RefersBack();
    if (/^(?:[$^]|\\[bB])$/u.test(written)) {
      return { kind: "assertion", isStart: written === "^", looksFor: null };
    }
    return { kind: "character", source: written };
  };

  const repeated = (of: Expression): Expression => {
    const written = take(count);
    if (written === null) return of;
    const [sign, low, comma, high] = written;
    const least = low === undefined ? (sign.startsWith("+") ? 1 : 0) : Number(low);
    const most =
      low === undefined
        ? sign.startsWith("?")
          ? 1
          : Infinity
        : comma === undefined
          ? least
          : Number(high || Infinity);
    return {
      kind: "repeat",
      of,
      least: Math.min(least, mostCopies),
      most: most > mostCopies ? Infinity : most,
    };
  };

  return choice();
}
