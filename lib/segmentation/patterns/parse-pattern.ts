import { PatternRefusal } from "./pattern-refusal";

/**
 * Patterns as SRX 2.0 writes them (ICU regular expressions), read into a tree that an automaton can be built from.
 * What no automaton can do in linear time (looking around, referring back) is refused by name.
 */
export type Pattern =
  | { readonly kind: "character"; readonly matches: (character: string) => boolean }
  | { readonly kind: "sequence"; readonly parts: readonly Pattern[] }
  | { readonly kind: "choice"; readonly options: readonly Pattern[] }
  | { readonly kind: "repeat"; readonly of: Pattern; readonly least: number; readonly most: number }
  | { readonly kind: "assert"; readonly what: Assertion };

export type Assertion = "start" | "end" | "boundary" | "noBoundary";

/** Groups within groups beyond this are refused, so that no pattern can exhaust the stack. */
const deepest = 100;

/** The tree of a pattern. Throws {@link PatternRefusal}. Lazy and possessive repeats are read as plain ones. */
export function parsePattern(source: string): Pattern {
  const reader = new Reader(source);
  try {
    const pattern = reader.choice(0, false);
    if (!reader.isAtEnd()) throw new PatternRefusal("unopened");
    return pattern;
  } catch (error) {
    if (error instanceof PatternRefusal) error.at = reader.place();
    throw error;
  }
}

class Reader {
  private readonly characters: readonly string[];
  private at = 0;

  constructor(source: string) {
    this.characters = Array.from(source);
  }

  place(): number {
    return Math.max(1, Math.min(this.at, this.characters.length));
  }

  isAtEnd(): boolean {
    return this.at >= this.characters.length;
  }

  choice(depth: number, ignoresCase: boolean): Pattern {
    if (depth > deepest) throw new PatternRefusal("deep_groups");
    const options: Pattern[] = [];
    const flags = { ignoresCase };
    do options.push(this.sequence(depth, flags));
    while (this.take("|"));
    return options.length === 1 ? options[0]! : { kind: "choice", options };
  }

  private sequence(depth: number, flags: { ignoresCase: boolean }): Pattern {
    const parts: Pattern[] = [];
    while (!this.isAtEnd() && !this.isNext("|") && !this.isNext(")")) {
      const atom = this.atom(depth, flags);
      if (atom !== null) parts.push(this.repeated(atom));
    }
    return parts.length === 1 ? parts[0]! : { kind: "sequence", parts };
  }

  private atom(depth: number, flags: { ignoresCase: boolean }): Pattern | null {
    const character = this.next();
    switch (character) {
      case "(":
        return this.group(depth, flags);
      case "[":
        return characterOf(`[${this.classBody()}]`, flags.ignoresCase);
      case ".":
        return { kind: "character", matches: (each) => each !== "\n" && each !== "\r" && each !== "\u2028" };
      case "^":
        return { kind: "assert", what: "start" };
      case "$":
        return { kind: "assert", what: "end" };
      case "\\":
        return this.escape(flags.ignoresCase);
      case "*":
      case "+":
      case "?":
        throw new PatternRefusal("repeats_nothing", character);
      default:
        return characterOf(escapeForClass(character), flags.ignoresCase);
    }
  }

  private group(depth: number, flags: { ignoresCase: boolean }): Pattern | null {
    let ignoresCase = flags.ignoresCase;
    if (this.take("?")) {
      if (this.isNext("=") || this.isNext("!")) throw new PatternRefusal("looks_ahead");
      if (this.take("<")) {
        if (this.isNext("=") || this.isNext("!")) throw new PatternRefusal("looks_behind");
        while (!this.take(">")) this.next();
      } else if (this.isNext(">")) {
        this.next();
      } else {
        let isOn = true;
        while (!this.isNext(":") && !this.isNext(")")) {
          const flag = this.next();
          if (flag === "-") isOn = false;
          else if (flag === "i") ignoresCase = isOn;
          else if (!"msuwU".includes(flag)) throw new PatternRefusal("unknown_flag", flag);
        }
        if (this.take(")")) {
          flags.ignoresCase = ignoresCase;
          return null;
        }
        this.next();
      }
    }
    const inner = this.choice(depth + 1, ignoresCase);
    if (!this.take(")")) throw new PatternRefusal("unclosed");
    return inner;
  }

  private repeated(atom: Pattern): Pattern {
    let pattern = atom;
    for (;;) {
      let range: readonly [number, number];
      if (this.take("*")) range = [0, Infinity];
      else if (this.take("+")) range = [1, Infinity];
      else if (this.take("?")) range = [0, 1];
      else if (this.isNext("{")) range = this.counts();
      else return pattern;
      if (!this.take("?")) this.take("+");
      pattern = { kind: "repeat", of: pattern, least: range[0], most: range[1] };
    }
  }

  private counts(): readonly [number, number] {
    const end = this.characters.indexOf("}", this.at);
    const match = /^\{(\d{1,4})(?:(,)(\d{0,4}))?\}$/u.exec(this.characters.slice(this.at, end + 1).join(""));
    if (match === null) throw new PatternRefusal("no_count", "{");
    this.at = end + 1;
    const least = Number(match[1]);
    const most = match[2] === undefined ? least : match[3] === "" ? Infinity : Number(match[3]);
    if (most < least) throw new PatternRefusal("backward_count");
    return [least, most];
  }

  private escape(ignoresCase: boolean): Pattern | null {
    const character = this.next();
    if (character === "b") return { kind: "assert", what: "boundary" };
    if (character === "B") return { kind: "assert", what: "noBoundary" };
    if (character === "A") return { kind: "assert", what: "start" };
    if (character === "z" || character === "Z") return { kind: "assert", what: "end" };
    if (/[1-9k]/u.test(character)) throw new PatternRefusal("refers_back");
    if (character === "Q") return this.quotation(ignoresCase);
    if (character === "R") return characterOf("[\\n\\r\\u2028\\u2029\\v\\f\\x85]", false);
    return characterOf(`[${this.escapeInClass(character)}]`, ignoresCase);
  }

  private quotation(ignoresCase: boolean): Pattern {
    const parts: Pattern[] = [];
    while (!this.isAtEnd() && !(this.isNext("\\") && this.characters[this.at + 1] === "E")) {
      parts.push(characterOf(escapeForClass(this.next()), ignoresCase));
    }
    this.at += 2;
    return { kind: "sequence", parts };
  }

  /** The body of a class up to its bracket, in the words of this language's own classes (flag v). */
  private classBody(depth = 0): string {
    if (depth > deepest) throw new PatternRefusal("deep_classes");
    let body = this.take("^") ? "^" : "";
    for (let isFirst = true; ; isFirst = false) {
      const character = this.next();
      if (character === "]" && !isFirst) return body;
      if (character === "[") {
        const posix = /^:(\^?)(\w+):\]/u.exec(this.characters.slice(this.at, this.at + 24).join(""));
        if (posix === null) body += `[${this.classBody(depth + 1)}]`;
        else {
          this.at += posix[0].length;
          body += propertyClass(posix[2]!, posix[1] === "^");
        }
      } else if (character === "\\") body += this.escapeInClass(this.next());
      else if (character === "&" && this.isNext("&")) body += `&${this.next()}`;
      else if (character === "-" && !isFirst && !this.isNext("]")) body += "-";
      else body += escapeForClass(character);
    }
  }

  private escapeInClass(character: string): string {
    if (character === "p" || character === "P") return this.property(character === "P");
    if (character === "x" || character === "u" || character === "U") return this.codePoint(character);
    if (character === "h") return "\\t\\p{Zs}";
    if ("dDsSwW".includes(character)) return wordClasses[character]!;
    if ("nrtfv".includes(character)) return `\\${character}`;
    if (character === "e" || character === "a") return character === "e" ? "\\x1b" : "\\x07";
    if (/[A-Za-z]/u.test(character)) throw new PatternRefusal("unknown_escape", `\\${character}`);
    return escapeForClass(character);
  }

  private property(isNegated: boolean): string {
    if (!this.take("{")) return propertyClass(this.next(), isNegated);
    let name = "";
    while (!this.take("}")) name += this.next();
    return propertyClass(name, isNegated);
  }

  private codePoint(letter: string): string {
    const rest = this.characters.slice(this.at, this.at + 10).join("");
    const digits = {
      x: /^(?:\{([\da-f]{1,6})\}|([\da-f]{2}(?:[\da-f]{2})?))/iu,
      u: /^()([\da-f]{4})/iu,
      U: /^()([\da-f]{8})/iu,
    }[letter];
    const match = digits!.exec(rest);
    if (match === null) throw new PatternRefusal("no_character", `\\${letter}`);
    this.at += match[0].length;
    const code = parseInt(match[1] || match[2]!, 16);
    if (code > 0x10ffff) throw new PatternRefusal("no_character", `\\${letter}`);
    return `\\u{${code.toString(16)}}`;
  }

  private isNext(character: string): boolean {
    return this.characters[this.at] === character;
  }

  private take(character: string): boolean {
    if (!this.isNext(character)) return false;
    this.at++;
    return true;
  }

  private next(): string {
    const character = this.characters[this.at++];
    if (character === undefined) throw new PatternRefusal("unfinished");
    return character;
  }
}

const wordClasses: Readonly<Record<string, string>> = {
  d: "\\p{Nd}",
  D: "\\P{Nd}",
  s: "\\s",
  S: "\\S",
  w: "\\p{L}\\p{M}\\p{N}_",
  W: "[^\\p{L}\\p{M}\\p{N}_]",
};

const propertyNames: Readonly<Record<string, string>> = {
  alpha: "Alphabetic",
  digit: "Nd",
  alnum: "Alphabetic}\\p{Nd",
  upper: "Lu",
  lower: "Ll",
  punct: "P",
  space: "White_Space",
  letter: "L",
};

function propertyClass(name: string, isNegated: boolean): string {
  const plain = name.replace(/^(?:Is|In)/u, "");
  const known = propertyNames[plain.toLowerCase()] ?? (isProperty(plain) ? plain : `Script=${plain}`);
  return isNegated ? `[^\\p{${known}}]` : `\\p{${known}}`;
}

function isProperty(name: string): boolean {
  try {
    return new RegExp(`\\p{${name}}`, "v") instanceof RegExp;
  } catch {
    return false;
  }
}

function escapeForClass(character: string): string {
  return /[\s\w\u{80}-\u{10ffff}]/u.test(character)
    ? character
    : `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}

function characterOf(classSource: string, ignoresCase: boolean): Pattern {
  try {
    const source = classSource.startsWith("[") ? classSource : `[${classSource}]`;
    const pattern = new RegExp(`^${source}$`, ignoresCase ? "vi" : "v");
    return { kind: "character", matches: (character) => pattern.test(character) };
  } catch {
    throw new PatternRefusal("unknown_class");
  }
}
