import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentStatuses, type SegmentStatus } from "@/lib/document/status";
import { advance, replay, type SegmentEvent } from "./advance";

const events = {
  typed: { kind: "saved", isBlank: false },
  emptied: { kind: "saved", isBlank: true },
  confirmed: { kind: "confirmed" },
  approved: { kind: "approved" },
  sentBack: { kind: "changes_requested" },
  sourceChanged: { kind: "source_changed" },
} as const satisfies Record<string, SegmentEvent>;

type Row = Record<keyof typeof events, SegmentStatus | "refused">;

const table: Record<SegmentStatus, Row> = {
  not_started: {
    typed: "draft",
    emptied: "not_started",
    confirmed: "refused",
    approved: "refused",
    sentBack: "refused",
    sourceChanged: "not_started",
  },
  draft: {
    typed: "draft",
    emptied: "not_started",
    confirmed: "translated",
    approved: "refused",
    sentBack: "refused",
    sourceChanged: "draft",
  },
  translated: {
    typed: "draft",
    emptied: "not_started",
    confirmed: "translated",
    approved: "approved",
    sentBack: "changes_requested",
    sourceChanged: "draft",
  },
  changes_requested: {
    typed: "changes_requested",
    emptied: "changes_requested",
    confirmed: "translated",
    approved: "refused",
    sentBack: "refused",
    sourceChanged: "changes_requested",
  },
  approved: {
    typed: "draft",
    emptied: "not_started",
    confirmed: "refused",
    approved: "refused",
    sentBack: "changes_requested",
    sourceChanged: "draft",
  },
};

describe("advance", () => {
  for (const status of segmentStatuses) {
    it.each(Object.entries(table[status]))(`${status} + %s → %s`, (name, expected) => {
      const next = advance(status, events[name as keyof typeof events]);
      expect(next.ok ? next.status : "refused").toBe(expected);
    });
  }
});

describe("replay", () => {
  const anyEvent = fc.constantFrom<SegmentEvent>(...Object.values(events));

  it("is approved only right after an approval", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (story) => {
        if (replay(story) !== "approved") return;
        const last = story.findLast((event, at) => advance(replay(story.slice(0, at)), event).ok);
        expect(last?.kind).toBe("approved");
      }),
    );
  });

  it("gives the same whether told at once or in two parts", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), anyEvent, (story, event) => {
        const next = advance(replay(story), event);
        expect(replay([...story, event])).toBe(next.ok ? next.status : replay(story));
      }),
    );
  });
});
