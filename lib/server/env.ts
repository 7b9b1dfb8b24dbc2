import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { isSigningKey } from "./signing";

function requests(usual: number) {
  return z.coerce
    .number("is no number")
    .int("is no whole number")
    .min(1, "must be 1 or more")
    .max(1_000_000_000, "is too large")
    .default(usual);
}

const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PADANAN_DATA: z.string().min(1).default(".data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://")
    .optional(),
  NEXTAUTH_SECRET: z.string().optional(),
  /** Ed25519, as PEM or as PKCS #8 in base64; without it one is made and kept in the database. */
  PADANAN_RELEASE_KEY: z
    .string()
    .refine(isSigningKey, "is no Ed25519 private key as PEM or as PKCS #8 in base64")
    .optional(),
  /** Requests a minute: by a token, by a person, and by an address without a session. */
  PADANAN_REQUESTS_TOKEN: requests(600),
  PADANAN_REQUESTS_PERSON: requests(6_000),
  PADANAN_REQUESTS_ADDRESS: requests(600),
  /** `1` lets webhooks be sent to private addresses, and without TLS. */
  PADANAN_ALLOW_PRIVATE_ADDRESSES: z.enum(["0", "1"]).default("0"),
  PADANAN_TRUST_PROXY: z.enum(["0", "1"]).default("0"),
});

export type Environment = z.infer<typeof settings>;

/** The settings of this process. Throws in plain words on one that cannot be used. */
export function readEnvironment(): Environment {
  const parsed = settings.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(`These settings cannot be used: ${faults.join("; ")}`);
}

export function dataFolder(): string {
  return path.resolve(readEnvironment().PADANAN_DATA);
}

/**
 * The key that signs sessions: from the environment, or made once and kept in the data folder.
 * A weak one is refused in production, since whoever guesses it can sign in as anybody.
 */
export function sessionSecret(): string {
  const { NEXTAUTH_SECRET: given, NODE_ENV } = readEnvironment();
  if (given === undefined) return (globalThis.padananSecret ??= readOrMakeSecret(dataFolder()));
  if (NODE_ENV === "production" && isWeak(given)) {
    throw new Error(
      "NEXTAUTH_SECRET is too weak: it needs at least 32 characters that nobody can guess. " +
        "Leave it out to have one made, or make one with: openssl rand -base64 48",
    );
  }
  return given;
}

/** A key for another purpose, so that no value signed for one can serve the other. */
export function keyFor(purpose: string): string {
  return createHash("sha256").update(`${purpose}\0${sessionSecret()}`).digest("hex");
}

export function isWeak(secret: string): boolean {
  return (
    secret.length < 32 || new Set(secret).size < 12 || /change|replace|secret|password|example/i.test(secret)
  );
}

function readOrMakeSecret(folder: string): string {
  const file = path.join(folder, "session-secret");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(48).toString("base64"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      // Another process made it in this very moment; its one is as good.
      if (!existsSync(file)) throw error;
    }
  }
  return readFileSync(file, "utf8").trim();
}

declare global {
  var padananSecret: string | undefined;
}
