import { fork, spawnSync, type ChildProcess } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { describeSelf } from "./holder";
import { findHolder, FolderInUse, lockFolder } from "./lock";

const base = mkdtempSync(path.join(tmpdir(), "padanan-lock-"));
const program = path.join(base, "holder.mjs");
let folder: string;
let count = 0;
const children: ChildProcess[] = [];

/** A process that takes and lets go of folders when it is told to. */
const source = `
import { lockFolder } from ${JSON.stringify(path.resolve("lib/server/db/lock.ts"))};
let release;
process.on("message", ({ take, letGo }) => {
  try {
    if (letGo) release?.();
    if (take) release = lockFolder(take);
    process.send({ isHeld: true });
  } catch (error) {
    process.send({ isHeld: false, pid: error.pid, message: error.message });
  }
});
process.send("ready");
`;

type Answer = { readonly isHeld: boolean; readonly pid?: number; readonly message?: string };

beforeAll(() => {
  const bundle = {
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outfile: program,
  } as const;
  buildSync({ ...bundle, stdin: { contents: source, resolveDir: process.cwd(), loader: "ts" } });
});

afterEach(async () => {
  await Promise.all(children.splice(0).map(end));
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

function freshFolder(): string {
  folder = path.join(base, `data-${count++}`);
  return folder;
}

async function startProcess(): Promise<ChildProcess> {
  const child = fork(program, { stdio: "ignore" });
  children.push(child);
  await new Promise((resolve) => child.once("message", resolve));
  return child;
}

function tell(
  child: ChildProcess,
  message: { readonly take?: string; readonly letGo?: boolean },
): Promise<Answer> {
  return new Promise((resolve) => {
    child.once("message", (answer) => resolve(answer as Answer));
    child.send(message);
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

describe("the lock on a data folder", () => {
  it("refuses a second process, naming the first", async () => {
    const [first, second] = [await startProcess(), await startProcess()];
    expect(await tell(first, { take: freshFolder() })).toEqual({ isHeld: true });
    const refused = await tell(second, { take: folder });
    expect(refused).toMatchObject({ isHeld: false, pid: first.pid });
    expect(refused.message).toContain(`process ${first.pid}`);
    expect(refused.message).toContain(folder);
    expect(findHolder(folder)).toBe(first.pid);
  });

  it("refuses a second one in the same process", () => {
    const release = lockFolder(freshFolder());
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    release();
    lockFolder(folder)();
  });

  it("is free again once it is let go, and leaves no file behind", async () => {
    const [first, second] = [await startProcess(), await startProcess()];
    await tell(first, { take: freshFolder() });
    await tell(first, { letGo: true });
    expect(findHolder(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    expect(await tell(second, { take: folder })).toEqual({ isHeld: true });
  });

  it("is taken over from a process that was killed", async () => {
    const [first, second] = [await startProcess(), await startProcess()];
    await tell(first, { take: freshFolder() });
    await end(first);
    expect(findHolder(folder)).toBeNull();
    expect(await tell(second, { take: folder })).toEqual({ isHeld: true });
    expect(readdirSync(folder)).toEqual(["padanan.lock"]);
  });

  it("is taken over along a whole row of killed processes", async () => {
    freshFolder();
    for (let round = 0; round < 4; round++) {
      const child = await startProcess();
      expect(await tell(child, { take: folder })).toEqual({ isHeld: true });
      await end(child);
    }
    expect(readdirSync(folder)).toEqual(["padanan.lock"]);
  });

  it.each([
    ["a process of an earlier boot", changedLock({ bootId: "earlier" })],
    ...(existsSync("/proc/self/stat")
      ? [["another process with the same number", changedLock({ startedAt: "1" })]]
      : []),
    ["nothing that can be read", "{"],
    ["nothing at all", ""],
  ])("is taken over from %s", (_, content) => {
    mkdirSync(freshFolder());
    writeFileSync(path.join(folder, "padanan.lock"), content);
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not removed by one who no longer holds it", () => {
    const release = lockFolder(freshFolder());
    const another = deadLock();
    writeFileSync(path.join(folder, "padanan.lock"), another);
    release();
    expect(readFileSync(path.join(folder, "padanan.lock"), "utf8")).toBe(another);
  });

  it.each(["free", "left by a dead process"])(
    "ten at once for a folder that is %s: exactly one gets it",
    async (state) => {
      const racers = await Promise.all(Array.from({ length: 10 }, startProcess));
      const dead = deadLock();
      for (let round = 0; round < 60; round++) {
        mkdirSync(freshFolder());
        if (state !== "free") writeFileSync(path.join(folder, "padanan.lock"), dead);
        const answers = await Promise.all(racers.map((racer) => tell(racer, { take: folder })));
        expect(answers.filter(({ isHeld }) => isHeld).length).toBe(1);
        expect(answers.every(({ isHeld, pid }) => isHeld || racers.some((racer) => racer.pid === pid))).toBe(
          true,
        );
        const winner = racers[answers.findIndex(({ isHeld }) => isHeld)]!;
        expect(findHolder(folder)).toBe(winner.pid);
        await tell(winner, { letGo: true });
        expect(readdirSync(folder)).toEqual([]);
      }
    },
  );
});

/** As a process that is gone left it. */
function deadLock(): string {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  return JSON.stringify({ ...JSON.parse(describeSelf()), pid });
}

/** This process's own lock, but for one thing. */
function changedLock(change: object): string {
  return JSON.stringify({ ...JSON.parse(describeSelf()), ...change });
}
