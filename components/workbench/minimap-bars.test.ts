import fc from "fast-check";
import { expect, test } from "vitest";
import type { SegmentStatus } from "@/lib/document/status";
import { createMinimapBars } from "./minimap-bars";

const statuses: readonly SegmentStatus[] = [
  "not_started",
  "draft",
  "translated",
  "changes_requested",
  "approved",
];

function makeWorld(given: readonly SegmentStatus[]) {
  const now = [...given];
  const looked: number[] = [];
  const listeners = new Set<(id: string) => void>();
  const world = {
    store: {
      get(id: string) {
        looked.push(Number(id));
        return { status: now[Number(id)]! } as never;
      },
      subscribeViews(listener: (id: string) => void) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    rows: {
      count: () => now.length,
      lineAt: (place: number) => ({ kind: "segment", segmentId: String(place) }) as never,
      placeOf: Number,
      version: () => 1,
    },
  };
  const change = (place: number, status: SegmentStatus) => {
    now[place] = status;
    listeners.forEach((listener) => listener(String(place)));
  };
  return { world, looked, change };
}

test("a stretch is shown as its least finished segment", () => {
  const { world } = makeWorld(["approved", "translated", "draft", "not_started", "changes_requested"]);
  expect(createMinimapBars(world).read()).toEqual([
    "approved",
    "translated",
    "draft",
    "not_started",
    "changes_requested",
  ]);
  const long = Array.from({ length: 240 }, (_, at): SegmentStatus => (at % 2 === 0 ? "approved" : "draft"));
  expect(new Set(createMinimapBars(makeWorld(long).world).read())).toEqual(new Set(["draft"]));
});

test("following changes shows what looking through everything shows", () => {
  const status = fc.constantFrom(...statuses);
  fc.assert(
    fc.property(
      fc.array(status, { minLength: 1, maxLength: 500 }),
      fc.array(fc.tuple(fc.nat(), status), { maxLength: 20 }),
      (given, changes) => {
        const { world, change } = makeWorld(given);
        const bars = createMinimapBars(world);
        bars.follow();
        bars.read();
        for (const [at, next] of changes) change(at % given.length, next);
        expect(bars.read()).toEqual(createMinimapBars(world).read());
      },
    ),
  );
});

test("one change in a long document has its own stretch looked through", () => {
  const { world, looked, change } = makeWorld(Array.from({ length: 60_000 }, () => "approved"));
  const bars = createMinimapBars(world);
  bars.follow();
  bars.read();
  looked.length = 0;
  change(30_000, "translated");
  bars.read();
  expect(looked.length).toBe(500);
  expect(bars.read()).toBe(bars.read());
});
