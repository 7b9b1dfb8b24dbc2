import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

/** Who holds a data folder. Pid alone is not enough: after a restart of the machine it may name a stranger. */
export type Holder = { readonly pid: number; readonly bootId: string; readonly startedAt: string };

/** This process, spelled differently each time, so that no two locks are alike. */
export function describeSelf(): string {
  const { pid } = process;
  return JSON.stringify({ pid, bootId: readBootId(), startedAt: readStart(pid) ?? "", nonce: randomUUID() });
}

/** What a lock file says. One that was not written by us, or is damaged, names nobody who could be alive. */
export function parseHolder(content: string): Holder {
  try {
    const parsed: unknown = JSON.parse(content);
    if (isHolder(parsed)) return parsed;
  } catch {
    // Falls through to nobody.
  }
  return { pid: 0, bootId: "", startedAt: "" };
}

function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null && "pid" in value && typeof value.pid === "number";
}

export function isAlive(holder: Holder): boolean {
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

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
