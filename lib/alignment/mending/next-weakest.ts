import type { Mending } from "./mending";

/** The number of the bead the machine is least sure of among those not seen yet; null where all have been seen or mended. */
export function nextWeakest({ beads }: Mending, seen: ReadonlySet<number>): number | null {
  let weakest: number | null = null;
  let least = Infinity;
  beads.forEach(({ setter }, at) => {
    if (setter.by !== "machine" || seen.has(setter.id) || setter.confidence >= least) return;
    least = setter.confidence;
    weakest = at;
  });
  return weakest;
}
