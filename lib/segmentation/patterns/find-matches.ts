import type { Automaton } from "./automaton";
import type { Effort } from "./effort";

/** What an assertion can ask about a place: bits of whether it is the start, the end, and a border of a word. */
const isStart = 1;
const isEnd = 2;
const isBorder = 4;

/** A set of states, with what was already found out about it. */
type Node = {
  readonly members: readonly number[];
  readonly accepts: (boolean | undefined)[];
  readonly steps: Map<string, Node>[];
};

/** Sets remembered at once; beyond that all are forgotten, so that memory stays bounded too. */
const mostNodes = 2000;

/**
 * At which places of a text a match ends that began anywhere before, one flag for each place between characters (and
 * both ends). With `characters` and `places` read backward, these are the places where a match begins. Every character
 * is looked at once, whatever the pattern: time is linear in the text. What it costs is taken from `effort`.
 */
export function findMatches(
  automaton: Automaton,
  characters: readonly string[],
  places: Uint8Array,
  effort?: Effort,
): Uint8Array {
  effort?.spend(characters.length);
  const found = new Uint8Array(characters.length + 1);
  let nodes = new Map<string, Node>();
  const nodeOf = (members: readonly number[]): Node => {
    const key = members.join(",");
    const known = nodes.get(key);
    if (known !== undefined) return known;
    if (nodes.size >= mostNodes) nodes = new Map();
    const node: Node = { members, accepts: [], steps: Array.from({ length: 8 }, () => new Map()) };
    nodes.set(key, node);
    return node;
  };

  const reach = (from: Node, place: number): number[] => {
    const reached = closure(automaton, from.members, place);
    effort?.spend(reached.length);
    return reached;
  };

  let node = nodeOf([]);
  for (let at = 0; at <= characters.length; at++) {
    const place = places[at]!;
    node.accepts[place] ??= reach(node, place).includes(0);
    if (node.accepts[place]) found[at] = 1;
    const character = characters[at];
    if (character === undefined) break;
    let next = node.steps[place]!.get(character);
    if (next === undefined) {
      next = nodeOf(step(automaton, reach(node, place), character));
      if (node.steps[place]!.size < 4000) node.steps[place]!.set(character, next);
    }
    node = next;
  }
  return found;
}

function step({ states }: Automaton, members: readonly number[], character: string): number[] {
  const next = new Set<number>();
  for (const index of members) {
    const state = states[index]!;
    if (state.kind === "character" && state.matches(character)) next.add(state.next);
  }
  return [...next].sort((a, b) => a - b);
}

/** All states reached without reading: from the members, and from the start, for a match may begin at any place. */
function closure({ states, start }: Automaton, members: readonly number[], place: number): number[] {
  const reached = new Set<number>();
  const waiting = [start, ...members];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const state = states[index]!;
    if (state.kind === "split") waiting.push(state.first, state.second);
    else if (state.kind === "assert" && holds(state.what, place)) waiting.push(state.next);
  }
  return [...reached];
}

function holds(what: "start" | "end" | "boundary" | "noBoundary", place: number): boolean {
  if (what === "start") return (place & isStart) !== 0;
  if (what === "end") return (place & isEnd) !== 0;
  return ((place & isBorder) !== 0) === (what === "boundary");
}

/** What every place of a text is, for the assertions of patterns; `isBackward` where the characters are reversed. */
export function placesOf(characters: readonly string[], isBackward: boolean): Uint8Array {
  const places = new Uint8Array(characters.length + 1);
  let isWordBefore = false;
  for (let at = 0; at <= characters.length; at++) {
    const isWordAfter = isWord(characters[at]);
    if (isWordBefore !== isWordAfter) places[at] = isBorder;
    isWordBefore = isWordAfter;
  }
  places[isBackward ? characters.length : 0]! |= isStart;
  places[isBackward ? 0 : characters.length]! |= isEnd;
  return places;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^[\p{L}\p{M}\p{N}_]$/u.test(character);
}
