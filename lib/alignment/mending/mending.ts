import type { BlockRole } from "@/lib/document/block";
import { alignSentences, type AlignOptions, type Bead } from "../align-sentences";

/** Who put the sentences of a bead together. `id` names the machine's beads, 0.., and never changes. */
export type Setter =
  | { readonly by: "machine"; readonly id: number; readonly confidence: number }
  | { readonly by: "boilerplate"; readonly reason: string | null }
  | { readonly by: "person" };

/** How many source segments and target sentences stand together; never none on both sides. */
export type MendedBead = { readonly sources: number; readonly targets: number; readonly setter: Setter };

/**
 * An alignment while it is being mended. The beads are in order and take up every source segment and every target
 * sentence exactly once: a bead begins where the one before it ends.
 */
export type Mending = {
  readonly sources: number;
  /** The sentences of the translation that is brought. */
  readonly targets: readonly string[];
  readonly beads: readonly MendedBead[];
  /** What stands between two sentences of the target language. */
  readonly joiner: string;
};

/** A paragraph of the translation as it was read. */
export type TranslationBlock = {
  readonly role: BlockRole;
  readonly reason: string | null;
  readonly segments: readonly string[];
};

/**
 * The alignment that the machine proposes. Boilerplate of the translation takes no part: each such block is a bead of
 * its own without sources, at its place. Sentences that the machine put together over such a block are parted there.
 */
export function proposeMending(
  sources: readonly string[],
  blocks: readonly TranslationBlock[],
  options: AlignOptions & { readonly joiner: string },
): Mending {
  const wanted = blocks.filter(({ role }) => role !== "boilerplate").flatMap(({ segments }) => segments);
  const aligned = alignSentences(sources, wanted, options);
  return {
    sources: sources.length,
    targets: blocks.flatMap(({ segments }) => segments),
    beads: placeBoilerplate(aligned, blocks),
    joiner: options.joiner,
  };
}

function placeBoilerplate(
  aligned: readonly Bead[],
  blocks: readonly TranslationBlock[],
): readonly MendedBead[] {
  const leftOut = new Map<number, MendedBead[]>();
  let wanted = 0;
  for (const { role, reason, segments } of blocks) {
    if (role !== "boilerplate") wanted += segments.length;
    else if (segments.length > 0) {
      const bead: MendedBead = {
        sources: 0,
        targets: segments.length,
        setter: { by: "boilerplate", reason },
      };
      leftOut.set(wanted, [...(leftOut.get(wanted) ?? []), bead]);
    }
  }
  const beads: MendedBead[] = [];
  let at = 0;
  const place = () => {
    beads.push(...(leftOut.get(at) ?? []));
    leftOut.delete(at);
  };
  for (const { source, target, confidence } of aligned) {
    place();
    let sources = source.length;
    let targets = 0;
    const add = () => {
      if (sources + targets === 0) return;
      beads.push({ sources, targets, setter: { by: "machine", id: beads.length, confidence } });
      sources = targets = 0;
    };
    for (let taken = 0; taken < target.length; taken++) {
      if (leftOut.has(at) && taken > 0) {
        add();
        place();
      }
      targets++;
      at++;
    }
    add();
  }
  place();
  return beads;
}

/** Where each bead begins on both sides. */
export function startsOf(
  beads: readonly MendedBead[],
): readonly { readonly source: number; readonly target: number }[] {
  let source = 0;
  let target = 0;
  return beads.map((bead) => {
    const start = { source, target };
    source += bead.sources;
    target += bead.targets;
    return start;
  });
}
