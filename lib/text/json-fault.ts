/** Where a text stops being JSON. */
export type JsonFault = {
  /** UTF-16 units from the start. */
  readonly offset: number;
  /** 1.. */
  readonly line: number;
  /** 1.., in code points. */
  readonly column: number;
};

const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const blank = /[ \t\n\r]*/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * The first place at which a text cannot be JSON (RFC 8259) any more; null where all of it is. It goes by a stack of its
 * own, so that no depth is too deep for it.
 */
export function findJsonFault(text: string): JsonFault | null {
  let at = skip(text, 0);
  const open: ("[" | "{")[] = [];
  // What may come now: a value, the first of a list or an object, or what follows a value.
  let awaits: "value" | "first" | "name" | "after" = "value";
  for (;;) {
    const sign = text[at];
    const inside = open.at(-1);
    if (awaits === "after") {
      if (inside === undefined) return at === text.length ? null : faultAt(text, at);
      if (sign === ",") {
        awaits = inside === "{" ? "name" : "value";
      } else if (sign === (inside === "{" ? "}" : "]")) {
        open.pop();
      } else return faultAt(text, at);
      at = skip(text, at + 1);
    } else if (awaits === "first" && sign === (inside === "{" ? "}" : "]")) {
      open.pop();
      awaits = "after";
      at = skip(text, at + 1);
    } else if (inside === "{" && awaits !== "value") {
      const name = readString(text, at);
      if (!name.isWhole) return faultAt(text, name.end);
      at = skip(text, name.end);
      if (text[at] !== ":") return faultAt(text, at);
      awaits = "value";
      at = skip(text, at + 1);
    } else if (sign === "[" || sign === "{") {
      open.push(sign);
      awaits = "first";
      at = skip(text, at + 1);
    } else {
      const end = match(word, text, at);
      const read = sign === '"' ? readString(text, at) : { end, isWhole: end > at };
      if (!read.isWhole) return faultAt(text, read.end);
      awaits = "after";
      at = skip(text, read.end);
    }
  }
}

function skip(text: string, at: number): number {
  return match(blank, text, at);
}

/** Where a sticky pattern ends that begins at a place; the place itself where it does not. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Where a string ends, or where it cannot go on: bare control characters have no place in one. */
function readString(text: string, start: number): { readonly end: number; readonly isWhole: boolean } {
  if (text[start] !== '"') return { end: start, isWhole: false };
  for (let at = start + 1; at < text.length;) {
    const sign = text[at]!;
    if (sign === '"') return { end: at + 1, isWhole: true };
    const end = sign === "\\" ? match(escape, text, at) : sign < " " ? at : at + 1;
    if (end === at) return { end: at, isWhole: false };
    at = end;
  }
  return { end: text.length, isWhole: false };
}

function faultAt(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return {
    offset,
    line: before.split("\n").length,
    column: Array.from(before.slice(lineStart)).length + 1,
  };
}
