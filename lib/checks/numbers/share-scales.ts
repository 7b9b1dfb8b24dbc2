import { raiseKey } from "./amount";
import type { Quantity } from "./quantity";

const link =
  /^\s*(?:[-–—]|to|and|or|through|until|hingga|sampai(?: dengan)?|s\/d|dan|atau|ke|bis|und|à|et|ou|a|y|o|e)?\s*(?:US\$|[$£€¥]|Rp\.?|USD|IDR)?\s*$/u;

/** "2-3 juta", "between $2 and $3 million": the scale behind the last number may be meant for the ones before it too. */
export function shareScales(text: string, found: readonly Quantity[]): readonly Quantity[] {
  if (!found.some((each) => each.power > 0)) return found;
  const shared = [...found];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [one, next] = [shared[at]!, shared[at + 1]!];
    if (next.power === 0 || one.power > 0 || one.isCode || one.isDate || one.written === "vague") continue;
    const gap = text.slice(one.end, next.start);
    if (gap.length > 24 || gap === "" || !link.test(gap)) continue;
    shared[at] = { ...one, keys: [...one.keys, ...one.keys.map((key) => raiseKey(key, next.power))] };
  }
  return shared;
}
