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

/** How a person's token for programs begins: scanners of published code look for such marks. */
const apiTokenMark = "padanan_";

export function makeApiToken(): string {
  return `${apiTokenMark}${makeToken()}`;
}

/** Whether a text could be such a token at all. */
export function isApiToken(text: string): boolean {
  return /^padanan_[\w-]{32}$/.test(text);
}
