import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A secret for a link or a terminal: 192 random bits, safe in an address. */
export function makeToken(): string {
  return randomBytes(24).toString("base64url");
}

/** What is stored of a token: enough to recognise it, useless to whoever reads the table. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
