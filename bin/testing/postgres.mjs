// A PostgreSQL to test on: one that is named, else a throw-away one that lives as long as the tests.
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { installOnDebian, isRoot } from "./debian.mjs";
import { findFreePort } from "./free-port.mjs";

/** `{ url, stop }`, or null (after saying why) where there is none to be had. */
export async function startPostgres() {
  const named = process.env.PADANAN_TEST_POSTGRES;
  if (named) return { url: named, stop: async () => undefined };
  let programs = findPrograms();
  if (programs === null && installOnDebian("postgresql")) programs = findPrograms();
  if (programs === null) {
    console.log(
      "PostgreSQL is not installed here, so the tests about people writing at the same moment are SKIPPED.\n" +
        "Install it (Debian: apt-get install postgresql), or name a server: PADANAN_TEST_POSTGRES=postgres://…",
    );
    return null;
  }
  try {
    return await startCluster(programs);
  } catch (error) {
    console.log(`PostgreSQL could not be started, so the tests that need it are SKIPPED: ${error.message}`);
    return null;
  }
}

/** The folder with initdb and postgres, of the newest version there is. */
function findPrograms() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => path.join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return (
    folders.find((folder) => ["initdb", "postgres"].every((name) => existsSync(path.join(folder, name)))) ??
    null
  );
}

async function startCluster(programs) {
  const account = isRoot ? findAccount() : {};
  const folder = mkdtempSync(path.join(isRoot ? "/tmp" : tmpdir(), "padanan-postgres-"));
  if (isRoot) chownSync(folder, account.uid, account.gid);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const run = { cwd: folder, ...account, env: { ...process.env, HOME: folder, LC_ALL: "C" } };
  try {
    const data = path.join(folder, "data");
    const made = spawnSync(
      path.join(programs, "initdb"),
      ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"],
      { ...run, encoding: "utf8" },
    );
    if (made.status !== 0) throw new Error(made.error?.message ?? made.stderr.trim());
    const port = await findFreePort();
    const log = path.join(folder, "log");
    const out = openSync(log, "a");
    const server = spawn(
      path.join(programs, "postgres"),
      ["-D", data, "-p", String(port), "-k", folder, ...settings.flatMap((setting) => ["-c", setting])],
      { ...run, stdio: ["ignore", out, out] },
    );
    const ended = new Promise((resolve) => server.once("exit", resolve));
    // SIGINT is PostgreSQL's fast shutdown. Also when this process ends in any other way.
    const interrupt = () => server.kill("SIGINT");
    process.once("exit", interrupt);
    await untilReady(server, log);
    const stop = async () => {
      process.off("exit", interrupt);
      interrupt();
      await ended;
      remove();
    };
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

// Nothing in it outlives the tests, so nothing has to reach the disk.
const settings = [
  "listen_addresses=127.0.0.1",
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=100",
  "shared_buffers=64MB",
];

/** PostgreSQL refuses to run as root; Debian's package brings an account for it. */
function findAccount() {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("postgres:"));
  if (line === undefined) throw new Error("it does not run as root, and there is no account named postgres");
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

async function untilReady(server, log) {
  for (let waited = 0; waited < 300; waited++) {
    if (server.exitCode !== null) throw new Error(readFileSync(log, "utf8").trim());
    if (readFileSync(log, "utf8").includes("ready to accept connections")) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill("SIGINT");
  throw new Error("it was not ready within half a minute");
}
