import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { refuse } from "../refusal";
import { say } from "../say";

// OWASP's second profile for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const passwordRule = "A password has at least 12 characters; any will do, spaces too.";

export function hashPassword(password: string): Promise<string> {
  if (password.length < 12) refuse("invalid", passwordRule, "password");
  if (password.length > 256) refuse("invalid", say("password_too_long"), "password");
  return hash(password, cost);
}

/** Takes as long for an unknown account as for a known one, so that the clock does not tell who has one. */
export async function isPassword(encoded: string | null, password: string): Promise<boolean> {
  const matches = await verify(encoded ?? (await unknownAccount()), password);
  return encoded !== null && matches;
}

let decoy: Promise<string> | undefined;

function unknownAccount(): Promise<string> {
  decoy ??= hash("nobody has this password", cost);
  return decoy;
}
