import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Who holds a data folder. Pid alone is not enough: after a restart of the machine it may name a stranger. */
type Holder = { readonly pid: number; readonly bootId: string; readonly startedAt: string };

export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `The data folder ${folder} is in use by another Padanan (process ${pid}). ` +
        `Stop that one first, or set PADANAN_DATA to another folder.`,
    );
    this.name = "FolderInUse";
  }
}

const lockName = "padanan.lock";

/**
 * Takes the folder for this process alone: PGlite takes no lock of its own, and two processes on one
 * folder silently lose each other's writes. Returns the release. Throws `FolderInUse` naming the holder.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, lockName);
  const mine: Holder = { pid: process.pid, bootId: readBootId(), startedAt: readStart(process.pid) ?? "" };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (createWhole(file, JSON.stringify(mine))) return () => release(file, mine);
    const holder = readHolder(file);
    if (holder !== "vanished" && isAlive(holder)) throw new FolderInUse(folder, holder.pid);
    if (holder !== "vanished") removeStale(file, holder);
  }
  throw new Error(`Could not take the lock ${file}: it keeps changing. Try again.`);
}

/** The process that holds the folder now, or null. For a friendly word before any work is begun. */
export function findHolder(folder: string): number | null {
  const holder = readHolder(path.join(folder, lockName));
  return holder !== "vanished" && isAlive(holder) ? holder.pid : null;
}

/** Creates the file with its content in one step, so that nobody reads it half-written; false where it exists. */
function createWhole(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the stale lock aside first, so that of two processes taking over only one removes it. */
function removeStale(file: string, stale: Holder): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  const moved = readHolder(aside);
  // Another process took over between our look and our move: give its lock back.
  if (moved !== "vanished" && moved.pid !== stale.pid) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

function release(file: string, mine: Holder): void {
  const holder = readHolder(file);
  if (holder !== "vanished" && holder.pid === mine.pid) rmSync(file, { force: true });
}

function readHolder(file: string): Holder | "vanished" {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (isHolder(parsed)) return parsed;
    return { pid: 0, bootId: "", startedAt: "" };
  } catch (error) {
    if (isCode(error, "ENOENT")) return "vanished";
    // Not JSON: not written by us, or damaged. Nobody alive can be named behind it.
    return { pid: 0, bootId: "", startedAt: "" };
  }
}

function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null && "pid" in value && typeof value.pid === "number";
}

function isAlive(holder: Holder): boolean {
  if (holder.pid <= 0 || holder.bootId !== readBootId()) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (isCode(error, "ESRCH")) return false;
  }
  const startedAt = readStart(holder.pid);
  return startedAt === null || holder.startedAt === "" || startedAt === holder.startedAt;
}

/** Linux tells each boot an id; elsewhere an empty one, and the pid decides. */
function readBootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

/** When a process began, in clock ticks since boot: field 22 of proc(5) stat; null where there is no /proc. */
function readStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
