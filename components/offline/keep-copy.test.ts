import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { makeDesk } from "@/components/workbench/make-desk";
import type { DocumentOpening, DocumentRow } from "@/lib/document/rows";
import type { CopyHead } from "./copy-store";
import { keepCopy } from "./keep-copy";

const written = vi.hoisted(() => ({
  heads: [] as CopyHead[],
  pieces: [] as ReadonlyMap<number, readonly DocumentRow[]>[],
  isAllowed: true,
}));

vi.mock("./copy-store", async (load) => ({
  ...(await load<object>()),
  writeCopy: (_: string, head: CopyHead, pieces: ReadonlyMap<number, readonly DocumentRow[]>) => {
    written.heads.push(head);
    written.pieces.push(pieces);
    return Promise.resolve(written.isAllowed);
  },
}));

beforeEach(() => {
  Object.assign(written, { heads: [], pieces: [], isAllowed: true });
  vi.useFakeTimers({ now: new Date("2026-03-01T09:00:00Z") });
  vi.stubGlobal("document", new EventTarget());
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function keep(count: number, copyAt?: string, isLive = false) {
  const rows = Array.from({ length: count }, (_, at) => ({
    kind: "segment",
    blockId: "b",
    segment: { id: `s${at}`, number: at + 1, status: "draft", source: { text: "Sumber" }, target: null },
  })) as unknown as readonly DocumentRow[];
  const counts = { not_started: 0, draft: count, translated: 0, changes_requested: 0, approved: 0 };
  const opening = {
    id: "d",
    targetLanguage: "en",
    rowCount: count,
    ranges: [],
    window: { at: 0, rows },
    counts,
  } as unknown as DocumentOpening;
  const desk = makeDesk({ opening, viewer: { id: "u", name: "Sari" } });
  const head = () =>
    ({ viewer: { id: "u", name: "Sari" } }) as ReturnType<Parameters<typeof keepCopy>[0]["head"]>;
  const stop = keepCopy({ desk, opening, head, isLive: () => isLive, copyAt });
  return { desk, stop };
}

it("writes a long document piece by piece, and says that it is whole with the last", async () => {
  const { stop } = keep(1_150);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(written.pieces.map((pieces) => [...pieces.keys()])).toEqual([
    [0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9],
    [10, 11],
  ]);
  expect(written.pieces.flatMap((pieces) => [...pieces.values()].flat())).toHaveLength(1_150);
  expect(written.heads.map(({ isWhole }) => isWhole)).toEqual([false, false, true]);
  stop();
});

it("writes the piece of what changed, and nothing for a key", async () => {
  const { desk, stop } = keep(250);
  await vi.advanceTimersByTimeAsync(1_000);
  desk.store.change("s120", { text: "typed" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(written.pieces).toHaveLength(1);
  desk.store.change("s120", { status: "translated" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect([...written.pieces[1]!.keys()]).toEqual([1]);
  expect(written.pieces[1]!.get(1)![20]).toMatchObject({ segment: { id: "s120", status: "translated" } });
  expect(JSON.stringify([...written.pieces[1]!.values()])).not.toContain("typed");
  stop();
});

it("stays as old as it is until the server is heard of", async () => {
  const made = "2026-02-28T16:30:00.000Z";
  const { desk, stop } = keep(3, made);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(written.heads.every(({ at }) => at === made)).toBe(true);
  desk.store.change("s1", { status: "translated" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(written.heads.at(-1)!.at > made).toBe(true);
  stop();
});

it("writes no more once the device belongs to somebody else", async () => {
  written.isAllowed = false;
  const { desk, stop } = keep(3);
  await vi.advanceTimersByTimeAsync(1_000);
  desk.store.change("s1", { status: "translated" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(written.heads).toHaveLength(1);
  stop();
});
