import type { Span } from "@/lib/text/span";
import { tokensIn, type Tokens } from "./tokens";

/** A span that kept less than this share of its first words, by characters, has become another. */
const leastShared = 0.4;

/** Whether so little of the first words is left after many steps that the remark is about something else now. */
export function hasDrifted(first: Tokens, origin: Span, now: Tokens, span: Span): boolean {
  const [from, to] = tokensIn(first, origin.start, origin.end);
  const [newFrom, newTo] = tokensIn(now, span.start, span.end);
  if (from === to) return false;
  const left = new Map<number, number>();
  for (let at = newFrom; at < newTo; at++) left.set(now.keys[at]!, (left.get(now.keys[at]!) ?? 0) + 1);
  let shared = 0;
  let whole = 0;
  for (let at = from; at < to; at++) {
    const length = first.ends[at]! - first.starts[at]!;
    whole += length;
    const count = left.get(first.keys[at]!) ?? 0;
    if (count === 0) continue;
    left.set(first.keys[at]!, count - 1);
    shared += length;
  }
  return shared < leastShared * whole;
}
