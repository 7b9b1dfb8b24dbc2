import { TooLarge } from "./positions";

/** Places with the kinds of character that each stands for, and the places that may follow. */
export type Graph = { readonly bits: readonly bigint[]; readonly next: readonly (readonly number[])[] };

/** Places that lead back to each other. */
export type Loop = {
  readonly places: readonly number[];
  readonly members: ReadonlySet<number>;
  /** Every place that can be come to from it. */
  readonly reached: ReadonlySet<number>;
  /** Whether the same characters lead through it in two ways. */
  readonly isAmbiguous: boolean;
};

export function findLoops(graph: Graph): readonly Loop[] {
  const reached = graph.next.map((to) => reachesFrom(to, (place) => graph.next[place]!));
  const done = new Set<number>();
  const loops: Loop[] = [];
  for (let place = 0; place < graph.next.length; place++) {
    if (done.has(place) || !reached[place]!.has(place)) continue;
    const places = [...reached[place]!].filter((each) => reached[each]!.has(place));
    const members = new Set(places);
    places.forEach((each) => done.add(each));
    const loop = { places, members, reached: reached[place]! };
    loops.push({ ...loop, isAmbiguous: isAmbiguous(graph, places, members) });
  }
  return loops;
}

/** Two ways that part at one place and meet again, by the same characters. */
function isAmbiguous(
  { bits, next }: Graph,
  places: readonly number[],
  members: ReadonlySet<number>,
): boolean {
  const width = bits.length;
  const inside = next.map((to) => to.filter((each) => members.has(each)));
  if (places.some((place) => new Set(inside[place]).size < inside[place]!.length)) return true;
  const before = next.map(() => [] as number[]);
  for (const place of places) for (const to of inside[place]!) before[to]!.push(place);
  const pairs = (ways: readonly (readonly number[])[], isForward: boolean) => (state: number) => {
    const [a, b] = [Math.floor(state / width), state % width];
    if (!isForward && (bits[a]! & bits[b]!) === 0n) return [];
    return ways[a]!.flatMap((p) =>
      ways[b]!.flatMap((q) => (isForward && (bits[p]! & bits[q]!) === 0n ? [] : [p * width + q])),
    );
  };
  const same = places.map((place) => place * width + place);
  const parted = reachesFrom(same, pairs(inside, true));
  const meeting = reachesFrom(same, pairs(before, false));
  for (const state of parted) {
    if (Math.floor(state / width) !== state % width && meeting.has(state)) return true;
  }
  return false;
}

const mostSteps = 200_000;

/** All that can be come to from here, what is given among it. Throws TooLarge. */
export function reachesFrom(
  start: number | readonly number[],
  stepsFrom: (state: number) => readonly number[],
): Set<number> {
  const reached = new Set(typeof start === "number" ? [start] : start);
  const waiting = [...reached];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const each of stepsFrom(state)) {
      if (reached.has(each)) continue;
      reached.add(each);
      waiting.push(each);
      if (reached.size > mostSteps) throw new TooLarge();
    }
  }
  return reached;
}
