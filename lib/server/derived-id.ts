import "server-only";
import { createHash } from "node:crypto";

/** An id that is always the same for the same words: a UUID of version 8, made of a hash of our own. */
export function derivedId(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** The id of one write of a request that makes many: the same whenever the same request is sent again. */
export function partOf(mutationId: string, part: string): string {
  return derivedId(`${mutationId} ${part}`);
}
