/**
 * A point in the story of a document as an address names it. Only `event` is exact by itself; the others are looked up
 * and become one: `now`, `start`, `e12` (after the twelfth entry of the project's log), `r3` (as released),
 * `t2026-01-31T10:00:00.000Z` (the last event until then).
 */
export type Moment =
  | { readonly kind: "now" }
  | { readonly kind: "start" }
  | { readonly kind: "event"; readonly seq: number }
  | { readonly kind: "release"; readonly number: number }
  | { readonly kind: "time"; readonly at: string };

/** Null for what names no moment. */
export function readMoment(written: string): Moment | null {
  if (written === "now" || written === "start") return { kind: written };
  const rest = written.slice(1);
  if (/^[er][0-9]{1,9}$/u.test(written)) {
    return written.startsWith("e")
      ? { kind: "event", seq: Number(rest) }
      : { kind: "release", number: Number(rest) };
  }
  if (written.startsWith("t") && !Number.isNaN(Date.parse(rest))) {
    return { kind: "time", at: new Date(rest).toISOString() };
  }
  return null;
}

export function writeMoment(moment: Moment): string {
  switch (moment.kind) {
    case "event":
      return `e${moment.seq}`;
    case "release":
      return `r${moment.number}`;
    case "time":
      return `t${moment.at}`;
    default:
      return moment.kind;
  }
}
