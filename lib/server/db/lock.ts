import { createHash } from "node:crypto";
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describeSelf, isAlive, isCode, parseHolder } from "./holder";

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
const successor = `${lockName}.after-`;
const mostAttempts = 50;

/**
 * Takes the folder for this process alone: PGlite takes no lock of its own, and two processes on one
 * folder silently lose each other's writes. Returns the release. Throws `FolderInUse` naming the holder.
 *
 * A dead process's lock is never removed to make room, since whoever removes it may remove a fresh one that took
 * its place. It gets a successor: a file named after that very lock, which only one process can create. The end
 * of the line of successors holds the folder.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mine = describeSelf();
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const last = findLast(folder);
    if (last !== null && isAlive(parseHolder(last.content))) {
      throw new FolderInUse(folder, parseHolder(last.content).pid);
    }
    const name = last === null ? lockName : successorOf(last);
    if (!createWhole(path.join(folder, name), mine)) continue;
    if (findLast(folder)?.content === mine) {
      shorten(folder, name);
      return () => release(folder, mine);
    }
    // The line moved on between the look and the claim: what was claimed is not its end any more.
    rmSync(path.join(folder, name), { force: true });
  }
  throw new Error(`Could not take the lock ${path.join(folder, lockName)}: it keeps changing. Try again.`);
}

/** The process that holds the folder now, or null. For a friendly word before any work is begun. */
export function findHolder(folder: string): number | null {
  const last = findLast(folder);
  const holder = last && parseHolder(last.content);
  return holder !== null && isAlive(holder) ? holder.pid : null;
}

type Lock = { readonly name: string; readonly content: string };

/** The end of the line; null where there is no lock at all. */
function findLast(folder: string): Lock | null {
  let last: Lock | null = null;
  for (let next = read(folder, lockName); next !== null; next = read(folder, successorOf(next))) last = next;
  return last;
}

function read(folder: string, name: string): Lock | null {
  try {
    return { name, content: readFileSync(path.join(folder, name), "utf8") };
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

function successorOf({ name, content }: Lock): string {
  const id = createHash("sha256").update(`${name}\0${content}`).digest("hex").slice(0, 32);
  return successor + id;
}

/** Creates the file with its content in one step, so that nobody reads it half-written; false where it exists. */
function createWhole(file: string, content: string): boolean {
  const draft = `${path.join(path.dirname(file), lockName)}.draft-${process.pid}`;
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

/** Puts the holder's own lock at the head of the line, then clears away the dead behind it. */
function shorten(folder: string, name: string): void {
  if (name !== lockName) {
    const fresh = path.join(folder, `${lockName}.draft-${process.pid}`);
    writeFileSync(fresh, readFileSync(path.join(folder, name)), { mode: 0o600 });
    renameSync(fresh, path.join(folder, lockName));
  }
  for (const file of readdirSync(folder)) {
    if (file.startsWith(successor)) rmSync(path.join(folder, file), { force: true });
  }
}

function release(folder: string, mine: string): void {
  if (read(folder, lockName)?.content === mine) rmSync(path.join(folder, lockName), { force: true });
}
