const minute = 60_000;
const hour = 60 * minute;

/** How long after each failed attempt the next one comes, in milliseconds: seven tries over about a day. */
const pauses = [5_000, 5 * minute, 30 * minute, 2 * hour, 8 * hour, 14 * hour] as const;

/**
 * How long to wait after so many failed attempts (1..), in milliseconds; null where it is given up. `chance`, in [0, 1),
 * spreads the pause by a fifth to either side, so that many deliveries do not come back at once.
 */
export function pauseAfter(attempts: number, chance: number): number | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : Math.round(pause * (0.8 + 0.4 * chance));
}
