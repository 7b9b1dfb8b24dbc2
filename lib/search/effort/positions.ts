import type { Expression } from "./read-expression";

/**
 * The characters of an expression as places, with the ways from one to the next (Glushkov's construction).
 * `ways[from]` has a place twice where it can be come to in two manners. The first `starts` are where a match begins.
 */
export type Positions = {
  readonly sources: readonly string[];
  readonly ways: readonly (readonly number[])[];
  readonly starts: readonly number[];
  /** Places at which the match is sure: nothing that could fail is left to do. */
  readonly sure: ReadonlySet<number>;
};

/** The expression is too large to be judged. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

const mostPositions = 300;

/** Whether a piece may take no character: never, only where an assertion holds, or always. */
type Empty = "no" | "asserted" | "yes";
type Piece = {
  readonly empty: Empty;
  readonly first: readonly number[];
  /** Where it may end, and whether it then surely has. */
  readonly last: readonly (readonly [position: number, isSure: boolean])[];
};

const nothing: Piece = { empty: "yes", first: [], last: [] };

/** Throws {@link TooLarge}. */
export function positionsOf(expression: Expression): Positions {
  const sources: string[] = [];
  const ways: number[][] = [];

  const link = (from: Piece, to: Piece) => {
    for (const [position] of from.last) ways[position]!.push(...to.first);
  };

  const follow = (one: Piece, other: Piece): Piece => {
    link(one, other);
    return {
      empty:
        one.empty === "yes" ? other.empty : one.empty === "no" || other.empty === "no" ? "no" : "asserted",
      first: one.empty === "no" ? one.first : [...one.first, ...other.first],
      last:
        other.empty === "no"
          ? other.last
          : [
              ...one.last.map(([at, isSure]) => [at, isSure && other.empty === "yes"] as const),
              ...other.last,
            ],
    };
  };

  const build = (part: Expression): Piece => {
    switch (part.kind) {
      case "character": {
        if (sources.length >= mostPositions) throw new TooLarge();
        const at = sources.push(part.source) - 1;
        ways.push([]);
        return { empty: "no", first: [at], last: [[at, true]] };
      }
      case "assertion":
        return { empty: "asserted", first: [], last: [] };
      case "sequence":
        return part.parts.reduce((built, each) => follow(built, build(each)), nothing);
      case "choice":
        return part.options.map(build).reduce((one, other) => ({
          empty: one.empty === "yes" || other.empty === "no" ? one.empty : other.empty,
          first: [...one.first, ...other.first],
          last: [...one.last, ...other.last],
        }));
      case "repeat": {
        let rest = nothing;
        if (part.most === Infinity) {
          const loop = build(part.of);
          link(loop, loop);
          rest = part.least === 0 ? { ...loop, empty: "yes" } : loop;
        } else {
          for (let i = part.least; i < part.most; i++) {
            rest = { ...follow(build(part.of), rest), empty: "yes" };
          }
        }
        const copies = part.most === Infinity ? Math.max(part.least - 1, 0) : part.least;
        for (let i = 0; i < copies; i++) rest = follow(build(part.of), rest);
        return rest;
      }
    }
  };

  const whole = build(expression);
  const sure = new Set(whole.last.flatMap(([at, isSure]) => (isSure ? [at] : [])));
  return { sources, ways, starts: whole.first, sure };
}
