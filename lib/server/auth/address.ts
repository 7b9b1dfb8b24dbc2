import "server-only";

/** The header in which our own server passes on the address of the other end; what a client sends under it is removed. */
export const addressHeader = "x-padanan-address";

/** Where a request came from, for limits. */
export function addressOf(headers: Record<string, unknown>): string {
  const address = headers[addressHeader];
  return typeof address === "string" && address !== "" ? address : "unknown";
}
