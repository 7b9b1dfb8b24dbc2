import { isBlank } from "@/lib/text/is-blank";
import { trimSpan } from "@/lib/text/span";
import { tagBorder } from "@/lib/text/tag-borders";
import { startsOf, type MendedBead, type Mending } from "./mending";

/** Everything a person can do to an alignment. `bead` is the number of a bead, from 0. */
export type MendAct =
  /** The bead and the next one become one. */
  | { readonly kind: "join"; readonly bead: number }
  /** The bead becomes two, of which the first takes so many of each side. */
  | { readonly kind: "split"; readonly bead: number; readonly sources: number; readonly targets: number }
  /** Its first sentence of a side goes to the bead before it, or its last one to the bead after it. */
  | {
      readonly kind: "move";
      readonly bead: number;
      readonly side: "source" | "target";
      readonly to: "previous" | "next";
    }
  /** Its sources stand alone, and after them its targets. */
  | { readonly kind: "unlink"; readonly bead: number }
  /** A bead with one side alone goes together with a neighbour that has only the other. */
  | { readonly kind: "link"; readonly bead: number }
  /** It is right as it stands. */
  | { readonly kind: "confirm"; readonly bead: number }
  /** A target sentence, counted within the bead, is cut at a UTF-16 offset of its text, or at the border of a tag there. */
  | {
      readonly kind: "split_target";
      readonly bead: number;
      readonly sentence: number;
      readonly offset: number;
    }
  /** A target sentence, counted within the bead, and the next one become one. */
  | { readonly kind: "join_targets"; readonly bead: number; readonly sentence: number };

export type MendRefusal =
  | "no_neighbour"
  | "nothing_to_move"
  | "nothing_to_split"
  | "nothing_to_unlink"
  | "nothing_to_link"
  | "nothing_to_cut"
  | "no_next_sentence";

export type MendOutcome =
  | {
      readonly ok: true;
      readonly mending: Mending;
      /** The bead to look at next. */
      readonly bead: number;
    }
  | { readonly ok: false; readonly refusal: MendRefusal };

/**
 * What an act makes of an alignment. Every sentence stays where it is in its own text, and whatever bead an act touches
 * is the person's from then on. An act that cannot be done changes nothing and says why.
 */
export function mend(mending: Mending, act: MendAct): MendOutcome {
  const bead = mending.beads[act.bead];
  if (bead === undefined) return refuse("no_neighbour");
  switch (act.kind) {
    case "join": {
      const next = mending.beads[act.bead + 1];
      if (next === undefined) return refuse("no_neighbour");
      return replace(mending, act.bead, 2, [[bead.sources + next.sources, bead.targets + next.targets]]);
    }
    case "split": {
      const { sources, targets } = act;
      const rest = [bead.sources - sources, bead.targets - targets] as const;
      const isPossible =
        Math.min(sources, targets, ...rest) >= 0 && sources + targets > 0 && rest[0] + rest[1] > 0;
      if (!isPossible) return refuse("nothing_to_split");
      return replace(mending, act.bead, 1, [[sources, targets], rest]);
    }
    case "move":
      return move(mending, act.bead, act.side, act.to);
    case "unlink":
      if (bead.sources === 0 || bead.targets === 0) return refuse("nothing_to_unlink");
      return replace(mending, act.bead, 1, [
        [bead.sources, 0],
        [0, bead.targets],
      ]);
    case "link":
      return link(mending, act.bead);
    case "confirm":
      return replace(mending, act.bead, 1, [[bead.sources, bead.targets]]);
    case "split_target":
      return splitTarget(mending, act.bead, act.sentence, act.offset);
    case "join_targets":
      return joinTargets(mending, act.bead, act.sentence);
  }
}

type Sizes = readonly [sources: number, targets: number];

function refuse(refusal: MendRefusal): MendOutcome {
  return { ok: false, refusal };
}

/** Puts beads of these sizes in the place of some, all of them the person's; empty ones fall away. */
function replace(
  mending: Mending,
  first: number,
  count: number,
  sizes: readonly Sizes[],
  focus = first,
): MendOutcome {
  const made = sizes
    .filter(([sources, targets]) => sources + targets > 0)
    .map(([sources, targets]): MendedBead => ({ sources, targets, setter: { by: "person" } }));
  const beads = mending.beads.toSpliced(first, count, ...made);
  return { ok: true, mending: { ...mending, beads }, bead: Math.min(focus, beads.length - 1) };
}

function move(mending: Mending, at: number, side: "source" | "target", to: "previous" | "next"): MendOutcome {
  const first = to === "next" ? at : at - 1;
  const upper = mending.beads[first];
  const lower = mending.beads[first + 1];
  if (upper === undefined || lower === undefined) return refuse("no_neighbour");
  const giver = to === "next" ? upper : lower;
  if ((side === "source" ? giver.sources : giver.targets) === 0) return refuse("nothing_to_move");
  const step = to === "next" ? -1 : 1;
  const [s, t] = side === "source" ? [step, 0] : [0, step];
  const sizes = [
    [upper.sources + s, upper.targets + t],
    [lower.sources - s, lower.targets - t],
  ] as const;
  const upperVanishes = sizes[0][0] + sizes[0][1] === 0;
  return replace(mending, first, 2, sizes, to === "next" || upperVanishes ? first : first + 1);
}

function link(mending: Mending, at: number): MendOutcome {
  const { beads } = mending;
  for (const first of [at, at - 1]) {
    const upper = beads[first];
    const lower = beads[first + 1];
    if (upper === undefined || lower === undefined) continue;
    const meets = upper.sources === 0 ? lower.targets === 0 : upper.targets === 0 && lower.sources === 0;
    if (!meets) continue;
    return replace(mending, first, 2, [[upper.sources + lower.sources, upper.targets + lower.targets]]);
  }
  return refuse("nothing_to_link");
}

function splitTarget(mending: Mending, at: number, sentence: number, offset: number): MendOutcome {
  const bead = mending.beads[at]!;
  const place = startsOf(mending.beads)[at]!.target + sentence;
  const text = mending.targets[place];
  if (text === undefined || sentence < 0 || sentence >= bead.targets) return refuse("nothing_to_cut");
  const isWithinCharacter =
    /^[\udc00-\udfff]/.test(text.slice(offset)) && /[\ud800-\udbff]$/.test(text.slice(0, offset));
  const border = tagBorder(text, offset);
  const parts = [
    trimSpan(text, { start: 0, end: border }),
    trimSpan(text, { start: border, end: text.length }),
  ].map(({ start, end }) => text.slice(start, end));
  if (isWithinCharacter || parts.some((part) => isBlank(part))) {
    return refuse("nothing_to_cut");
  }
  const targets = mending.targets.toSpliced(place, 1, ...parts);
  return replace({ ...mending, targets }, at, 1, [[bead.sources, bead.targets + 1]]);
}

function joinTargets(mending: Mending, at: number, sentence: number): MendOutcome {
  const bead = mending.beads[at]!;
  if (sentence < 0 || sentence + 1 >= bead.targets) return refuse("no_next_sentence");
  const place = startsOf(mending.beads)[at]!.target + sentence;
  const [upper, lower] = [mending.targets[place]!, mending.targets[place + 1]!];
  const text = `${upper}${mending.joiner}${lower}`;
  const targets = mending.targets.toSpliced(place, 2, text);
  return replace({ ...mending, targets }, at, 1, [[bead.sources, bead.targets - 1]]);
}
