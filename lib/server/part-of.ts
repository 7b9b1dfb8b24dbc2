import "server-only";
import { createHash } from "node:crypto";

/** The id of one write of a request that makes many: the same whenever the same request is sent again. */
export function partOf(mutationId: string, part: string): string {
  const hex = createHash("sha256").update(`${mutationId} ${part}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
