import "server-only";
import { addressHeader } from "./auth/address";
import { readEnvironment } from "./env";
import type { Viewer } from "./viewer";

const settings = readEnvironment();

/** How many requests fit into a minute. Generous for hands, and for a page that loads a long document in stretches. */
export const limits = {
  token: settings.PADANAN_REQUESTS_TOKEN,
  person: settings.PADANAN_REQUESTS_PERSON,
  address: settings.PADANAN_REQUESTS_ADDRESS,
} as const;
export type LimitName = keyof typeof limits;

const windowSeconds = 60;
const windowMs = windowSeconds * 1000;

/** What was counted here, how much of it the others were told, and what they say that they counted, in a minute. */
export type Counter = { count: number; told: number; elsewhere: number; readonly endsAt: number };
export type Counters = Map<string, Counter>;

declare global {
  /** One a process, also where routes were bundled with copies of this module of their own. */
  var padananCounters: Counters | undefined;
}

export type Standing = {
  readonly name: LimitName;
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly reset: number;
  readonly isOver: boolean;
};

export function countersHere(): Counters {
  return (globalThis.padananCounters ??= new Map());
}

/**
 * Counts a request in the minute of the clock. A save costs no second write for it: the servers of one database tell
 * each other their counts once a second (`shareCounts`). Guesses at passwords are limited in the database itself.
 */
export function countRequest(
  name: LimitName,
  who: string,
  now = Date.now(),
  counters = countersHere(),
): Standing {
  if (counters.size > 20_000) sweep(counters, now);
  const key = `${name} ${who}`;
  const held = counters.get(key);
  const counter =
    held === undefined || held.endsAt <= now
      ? { count: 0, told: 0, elsewhere: 0, endsAt: now - (now % windowMs) + windowMs }
      : held;
  counter.count += 1;
  counters.set(key, counter);
  const sum = counter.count + counter.elsewhere;
  return {
    name,
    remaining: Math.max(0, limits[name] - sum),
    reset: Math.ceil((counter.endsAt - now) / 1000),
    isOver: sum > limits[name],
  };
}

function sweep(counters: Counters, now: number): void {
  for (const [key, { endsAt }] of counters) if (endsAt <= now) counters.delete(key);
}

/** Counts for the token and for its person, or for the session's person; the standings, the tightest first. */
export function countFor(viewer: Viewer): readonly Standing[] {
  const person = countRequest("person", viewer.userId);
  return viewer.token === null ? [person] : [countRequest("token", viewer.token.id), person];
}

export function countForAddress(request: Request): readonly Standing[] {
  return [countRequest("address", request.headers.get(addressHeader) ?? "unknown")];
}

/** Says in the answer's headers where the limits stand (RateLimit fields of the IETF's HTTPAPI group). */
export function tellLimits(response: Response, standings: readonly Standing[]): void {
  response.headers.set(
    "RateLimit-Policy",
    standings.map(({ name }) => `"${name}";q=${limits[name]};w=${windowSeconds}`).join(", "),
  );
  response.headers.set(
    "RateLimit",
    standings.map(({ name, remaining, reset }) => `"${name}";r=${remaining};t=${reset}`).join(", "),
  );
}
