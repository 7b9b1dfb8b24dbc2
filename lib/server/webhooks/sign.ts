import "server-only";
import { createHmac, randomBytes } from "node:crypto";

const prefix = "whsec_";

/** A secret as Standard Webhooks writes it: 32 random bytes. */
export function makeSecret(): string {
  return `${prefix}${randomBytes(32).toString("base64")}`;
}

/**
 * The headers of a message (Standard Webhooks 1.0): `webhook-id` is the same in every attempt, the signature is HMAC-SHA256
 * over id, seconds and body. While a secret is being replaced, there is a signature by each.
 */
export function signedHeaders(
  message: { readonly id: string; readonly body: string },
  secrets: readonly string[],
  now: Date,
): Readonly<Record<string, string>> {
  const seconds = Math.floor(now.getTime() / 1000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${message.id}.${seconds}.${message.body}`).digest("base64")}`;
  });
  return {
    "content-type": "application/json",
    "user-agent": "Padanan-Webhooks/1",
    "webhook-id": message.id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": signatures.join(" "),
  };
}
