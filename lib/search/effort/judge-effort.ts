import { alphabetOf } from "./alphabet";
import { findLoops, reachesFrom, type Graph } from "./loops";
import { positionsOf, TooLarge } from "./positions";
import { readExpression, RefersBack, type Expression } from "./read-expression";

/** Whether an expression may be run: its time grows at most with the square of the length of a text. */
export type Judgement = "fit" | "slow" | "too_large" | "refers_back" | "looks_far";

/** The most combinations of options that an expression may have to try at one place. */
const mostCombinations = 5000;

/**
 * Judges how long a search by backtracking may take at worst for an expression that RegExp accepts with the flag u.
 * After A. Weideman et al., "Analyzing Matching Time Behavior of Backtracking Regular Expression Matchers" (2016): two
 * ways through one loop by the same characters make it exponential, and each loop that another one can hand on to while
 * both run over the same characters adds one to the power. The search for a first character is itself such a loop.
 */
export function judgeEffort(source: string, ignoresCase: boolean): Judgement {
  try {
    const expression = readExpression(source);
    if (looksFar(expression)) return "looks_far";
    if (combinationsOf(expression) > mostCombinations) return "slow";
    const graph = graphOf(expression, ignoresCase);
    const loops = findLoops(graph);
    if (loops.some((loop) => loop.isAmbiguous)) return "slow";
    return powerOf(graph, loops) > 1 ? "slow" : "fit";
  } catch (error) {
    if (error instanceof RefersBack) return "refers_back";
    if (error instanceof TooLarge) return "too_large";
    throw error;
  }
}

/** Looking around runs anew at every place, so what it looks for must have a bounded length. */
function looksFar(expression: Expression, isInside = false): boolean {
  switch (expression.kind) {
    case "character":
      return false;
    case "sequence":
      return expression.parts.some((each) => looksFar(each, isInside));
    case "choice":
      return expression.options.some((each) => looksFar(each, isInside));
    case "repeat":
      return (isInside && expression.most === Infinity) || looksFar(expression.of, isInside);
    case "assertion":
      return expression.looksFor !== null && looksFar(expression.looksFor, true);
  }
}

function combinationsOf(expression: Expression): number {
  switch (expression.kind) {
    case "character":
      return 1;
    case "sequence":
      return expression.parts.reduce((product, each) => product * combinationsOf(each), 1);
    case "choice":
      return expression.options.reduce((sum, each) => sum + combinationsOf(each), 0);
    case "repeat": {
      const one = combinationsOf(expression.of);
      if (expression.most === Infinity) return one ** Math.max(expression.least, 1);
      let sum = 0;
      for (let times = expression.least; times <= expression.most; times++) sum += one ** times;
      return sum;
    }
    case "assertion":
      return expression.looksFor === null ? 1 : combinationsOf(expression.looksFor);
  }
}

/** The places of an expression behind the loop that looks for its first character, which is place 0. */
function graphOf(expression: Expression, ignoresCase: boolean): Graph {
  const { sources, ways, starts, sure } = positionsOf(expression);
  const alphabet = alphabetOf(sources, ignoresCase);
  const isFixed = expression.kind === "sequence" && isStart(expression.parts[0]);
  const entries = new Set(starts);
  const next = ways.map((to, from) => {
    if (sure.has(from)) return to;
    // Once a match is sure it is never taken back: what follows is tried once from where the search stands.
    for (const each of to) if (sure.has(each)) entries.add(each);
    return to.filter((each) => !sure.has(each));
  });
  const search = isFixed ? [] : [-1, ...entries];
  return {
    bits: [alphabet.all, ...sources.map(alphabet.bitsOf)],
    next: [search, ...next].map((to) => to.map((each) => each + 1)),
  };
}

function isStart(part: Expression | undefined): boolean {
  return part?.kind === "assertion" && part.isStart;
}

/** The longest chain of loops that hand on to one another. */
function powerOf(graph: Graph, loops: ReturnType<typeof findLoops>): number {
  const handsOn = (one: (typeof loops)[number], other: (typeof loops)[number]) =>
    one.places.some((from) => other.places.some((to) => handsOnTo(graph, one, from, other, to)));
  const powers = new Map<(typeof loops)[number], number>();
  const power = (loop: (typeof loops)[number]): number => {
    const known = powers.get(loop);
    if (known !== undefined) return known;
    const before = loops.filter((each) => each !== loop && each.reached.has(loop.places[0]!));
    const most = Math.max(0, ...before.map((each) => power(each) + (handsOn(each, loop) ? 1 : 0)));
    powers.set(loop, most);
    return most;
  };
  return Math.max(0, ...loops.map(power));
}

/** Whether the same characters lead from one place back to it, from it to the other, and from the other back to it. */
function handsOnTo(
  { bits, next }: Graph,
  one: { readonly members: ReadonlySet<number> },
  from: number,
  other: { readonly members: ReadonlySet<number> },
  to: number,
): boolean {
  const width = bits.length;
  const key = (a: number, b: number, c: number) => (a * width + b) * width + c;
  const goal = key(from, to, to);
  const found = reachesFrom(key(from, from, to), (state) => {
    const steps: number[] = [];
    const [a, b, c] = [Math.floor(state / width / width), Math.floor(state / width) % width, state % width];
    for (const p of next[a]!) {
      if (!one.members.has(p)) continue;
      for (const r of next[c]!) {
        const shared = bits[p]! & bits[r]!;
        if (!other.members.has(r) || shared === 0n) continue;
        for (const q of next[b]!) if ((shared & bits[q]!) !== 0n) steps.push(key(p, q, r));
      }
    }
    return steps;
  });
  return found.has(goal);
}
