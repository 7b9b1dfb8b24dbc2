/**
 * Documents: blocks, segments and what must hold between them, as plain values.
 * This room does not know how text is split, who may change it, or where it is stored.
 */
import type { Span } from "@/lib/text/span";

/** What a block is to the reader. `boilerplate` is kept with the document but never translated or published. */
export const blockRoles = [
  "title",
  "heading",
  "paragraph",
  "quote",
  "list_item",
  "caption",
  "byline",
  "boilerplate",
] as const;

export type BlockRole = (typeof blockRoles)[number];

/**
 * A block as proposed from raw text, before a document exists.
 * `start`/`end` and every segment are UTF-16 offsets of the whole given text.
 */
export type ProposedBlock = Span & {
  readonly role: BlockRole;
  /** Why this role was proposed, in words for the person who may correct it; null where nothing needs saying. */
  readonly reason: string | null;
  /** The sentences of the block, in order, trimmed, without overlap. */
  readonly segments: readonly Span[];
};
