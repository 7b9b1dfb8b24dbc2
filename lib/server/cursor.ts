import "server-only";
import * as z from "zod";
import { refuse } from "./refusal";
import { say } from "./say";

/** What every list is asked with: how many at most, and where to go on. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("How many at most."),
  cursor: z.string().max(1_000).optional().describe("Where to go on: `next` of the page before, as it came."),
};

export type PageAsked = { readonly limit: number; readonly cursor?: string };

/** A stretch of a list. */
export type Page<Item> = {
  readonly items: readonly Item[];
  /** Names the last item of the page; null where nothing follows. */
  readonly next: string | null;
};

/** Whoever changes what a cursor holds counts this up: old ones are then refused, not misread. */
const edition = 1;

/** Names a place in one list. Opaque to whoever gets it: the list and the place may be named otherwise tomorrow. */
export function makeCursor(list: string, place: unknown): string {
  return Buffer.from(JSON.stringify([edition, list, place])).toString("base64url");
}

/** The place a cursor names; null where none is given. Refuses what was not made for this list. */
export function readCursor<Place>(
  list: string,
  place: z.ZodType<Place>,
  cursor: string | undefined,
): Place | null {
  if (cursor === undefined) return null;
  const read = z.tuple([z.literal(edition), z.literal(list), place]).safeParse(parse(cursor));
  return read.success ? read.data[2] : refuse("invalid", say("no_cursor"), "cursor");
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}

/** A page of rows of which one more than asked for was loaded: that one tells whether something follows. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  { limit }: PageAsked,
  nameRow: (row: Row) => string,
  present: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  return { items: shown.map(present), next: rows.length > limit ? nameRow(shown.at(-1)!) : null };
}
