"use client";

/**
 * Loads what may be wanted later, once the page has nothing better to do; where that fails it is asked for again when
 * it is wanted. Returns what calls it off.
 */
export function loadWhenIdle(loads: readonly (() => Promise<unknown>)[]): () => void {
  const run = () => loads.forEach((load) => void load().catch(() => undefined));
  const timer = setTimeout(run, 1_500);
  return () => clearTimeout(timer);
}
