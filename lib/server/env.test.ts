import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isWeak, keyFor, readEnvironment, sessionSecret } from "./env";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "padanan-env-"));
  vi.stubEnv("PADANAN_DATA", folder);
  vi.stubEnv("NEXTAUTH_SECRET", undefined);
  globalThis.padananSecret = undefined;
});
afterEach(() => {
  vi.unstubAllEnvs();
  globalThis.padananSecret = undefined;
  rmSync(folder, { recursive: true, force: true });
});

describe("the key that signs sessions", () => {
  it("is made once, strong, and for nobody else to read", () => {
    const made = sessionSecret();
    expect(isWeak(made)).toBe(false);
    const file = path.join(folder, "session-secret");
    expect(readFileSync(file, "utf8").trim()).toBe(made);
    expect(statSync(file).mode & 0o077).toBe(0);
    globalThis.padananSecret = undefined;
    expect(sessionSecret()).toBe(made);
  });

  it.each([
    "",
    "short",
    "secret",
    "x".repeat(64),
    "please-change-me-please-change-me-1234",
    "0123".repeat(20),
  ])("is refused in production when it is weak: “%s”", (weak) => {
    vi.stubEnv("NODE_ENV", "production");
    vi.stubEnv("NEXTAUTH_SECRET", weak);
    expect(() => sessionSecret()).toThrow(/too weak/);
  });

  it("is taken from the environment when it is strong", () => {
    vi.stubEnv("NODE_ENV", "production");
    vi.stubEnv("NEXTAUTH_SECRET", "pJ7w4Zk1Yq9RbX3mTe6Hs8Vd0Lc5Ng2A");
    expect(sessionSecret()).toBe("pJ7w4Zk1Yq9RbX3mTe6Hs8Vd0Lc5Ng2A");
  });

  it("gives each purpose a key of its own", () => {
    expect(keyFor("one")).not.toBe(keyFor("another"));
    expect(keyFor("one")).toBe(keyFor("one"));
    expect(keyFor("one")).not.toContain(sessionSecret());
  });
});

it.each([
  ["DATABASE_URL", "mysql://localhost/x"],
  ["PADANAN_TRUST_PROXY", "yes"],
  ["NODE_ENV", "staging"],
])("says which setting cannot be used: %s=%s", (name, value) => {
  vi.stubEnv(name, value);
  expect(() => readEnvironment()).toThrow(new RegExp(`cannot be used: ${name} `));
});

describe("the limits of requests", () => {
  it("are the usual ones where nothing is set, and what is set otherwise", () => {
    expect(readEnvironment()).toMatchObject({ PADANAN_REQUESTS_TOKEN: 600, PADANAN_REQUESTS_PERSON: 6_000 });
    vi.stubEnv("PADANAN_REQUESTS_TOKEN", "60");
    expect(readEnvironment().PADANAN_REQUESTS_TOKEN).toBe(60);
  });

  it.each(["0", "-1", "many", "1.5", ""])("are refused as %j", (value) => {
    vi.stubEnv("PADANAN_REQUESTS_PERSON", value);
    expect(() => readEnvironment()).toThrow(/PADANAN_REQUESTS_PERSON/);
  });
});
