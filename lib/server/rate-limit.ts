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

type Counter = { count: number; endsAt: number };

declare global {
  /** One a process, also where routes were bundled with copies of this module of their own. */
  var padananCounters: Map<string, Counter> | undefined;
}

export type Standing = {
  readonly name: LimitName;
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly reset: number;
  readonly isOver: boolean;
};

/**
 * Counts a request in a window of a minute. Each process counts for itself: a save costs no second write for it, and
 * with several servers a limit is at most so many times as high. Guesses at passwords are limited in the database.
 */
export function countRequest(name: LimitName, who: string, now = Date.now()): Standing {
  const counters = (globalThis.padananCounters ??= new Map());
  if (counters.size > 20_000) sweep(counters, now);
  const key = `${name} ${who}`;
  const held = counters.get(key);
  const counter =
    held === undefined || held.endsAt <= now ? { count: 0, endsAt: now + windowSeconds * 1000 } : held;
  counter.count += 1;
  counters.set(key, counter);
  return {
    name,
    remaining: Math.max(0, limits[name] - counter.count),
    reset: Math.ceil((counter.endsAt - now) / 1000),
    isOver: counter.count > limits[name],
  };
}

function sweep(counters: Map<string, Counter>, now: number): void {
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
