import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, passedReviewsOf, replay, reviewStates, stateOf, statusOf } from "./advance";
import type { ReviewState, SegmentEvent } from "./advance";

const events = {
  typed: { kind: "saved", isBlank: false },
  emptied: { kind: "saved", isBlank: true },
  confirmed: { kind: "confirmed" },
  passed: { kind: "passed" },
  approved: { kind: "approved" },
  sentBack: { kind: "changes_requested" },
  backToTranslated: { kind: "withdrawn", before: "translated" },
  backToPassed: { kind: "withdrawn", before: "passed_once" },
  backToApproved: { kind: "withdrawn", before: "approved" },
  backToDraft: { kind: "withdrawn", before: "draft" },
  acceptedWords: { kind: "suggestion_accepted", isBlank: false },
  acceptedEmptying: { kind: "suggestion_accepted", isBlank: true },
  refusedWords: { kind: "suggestion_refused" },
  commented: { kind: "commented" },
  sourceChanged: { kind: "source_changed" },
  sourceMended: { kind: "source_mended" },
} as const satisfies Record<string, SegmentEvent>;

type Row = Record<keyof typeof events, ReviewState | "refused">;

const neverDecided = {
  passed: "refused",
  approved: "refused",
  sentBack: "refused",
  backToTranslated: "refused",
  backToPassed: "refused",
  backToApproved: "refused",
  backToDraft: "refused",
} as const;

const table: Record<ReviewState, Row> = {
  not_started: {
    ...neverDecided,
    typed: "draft",
    emptied: "not_started",
    confirmed: "refused",
    acceptedWords: "draft",
    acceptedEmptying: "not_started",
    refusedWords: "not_started",
    commented: "not_started",
    sourceChanged: "not_started",
    sourceMended: "not_started",
  },
  draft: {
    ...neverDecided,
    typed: "draft",
    emptied: "not_started",
    confirmed: "translated",
    acceptedWords: "draft",
    acceptedEmptying: "not_started",
    refusedWords: "draft",
    commented: "draft",
    sourceChanged: "draft",
    sourceMended: "draft",
  },
  translated: {
    typed: "draft",
    emptied: "not_started",
    confirmed: "translated",
    passed: "passed_once",
    approved: "approved",
    sentBack: "changes_requested",
    backToTranslated: "refused",
    backToPassed: "refused",
    backToApproved: "refused",
    backToDraft: "refused",
    acceptedWords: "draft",
    acceptedEmptying: "not_started",
    refusedWords: "translated",
    commented: "translated",
    sourceChanged: "draft",
    sourceMended: "translated",
  },
  passed_once: {
    typed: "draft",
    emptied: "not_started",
    confirmed: "passed_once",
    passed: "refused",
    approved: "approved",
    sentBack: "changes_requested",
    backToTranslated: "translated",
    backToPassed: "refused",
    backToApproved: "refused",
    backToDraft: "refused",
    acceptedWords: "draft",
    acceptedEmptying: "not_started",
    refusedWords: "passed_once",
    commented: "passed_once",
    sourceChanged: "draft",
    sourceMended: "translated",
  },
  changes_requested: {
    typed: "changes_requested",
    emptied: "changes_requested",
    confirmed: "translated",
    passed: "refused",
    approved: "refused",
    sentBack: "refused",
    backToTranslated: "translated",
    backToPassed: "passed_once",
    backToApproved: "approved",
    backToDraft: "refused",
    acceptedWords: "changes_requested",
    acceptedEmptying: "changes_requested",
    refusedWords: "changes_requested",
    commented: "changes_requested",
    sourceChanged: "changes_requested",
    sourceMended: "changes_requested",
  },
  approved: {
    typed: "draft",
    emptied: "not_started",
    confirmed: "refused",
    passed: "refused",
    approved: "refused",
    sentBack: "changes_requested",
    backToTranslated: "translated",
    backToPassed: "passed_once",
    backToApproved: "refused",
    backToDraft: "refused",
    acceptedWords: "draft",
    acceptedEmptying: "not_started",
    refusedWords: "approved",
    commented: "approved",
    sourceChanged: "draft",
    sourceMended: "approved",
  },
};

describe("advance", () => {
  for (const state of reviewStates) {
    it.each(Object.entries(table[state]))(`${state} + %s → %s`, (name, expected) => {
      const next = advance(state, events[name as keyof typeof events]);
      expect(next.ok ? next.state : "refused").toBe(expected);
    });
  }

  it("is stored as a status and a count, and read back the same", () => {
    for (const state of reviewStates) {
      expect(stateOf({ status: statusOf(state), passedReviews: passedReviewsOf(state) })).toBe(state);
    }
  });
});

describe("replay", () => {
  const anyEvent = fc.constantFrom<SegmentEvent>(...Object.values(events));
  const changesWords = (event: SegmentEvent) =>
    ["saved", "suggestion_accepted", "source_changed"].includes(event.kind);

  it("is approved only by an approval, or by taking back what was decided on one", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (story) => {
        if (replay(story) !== "approved") return;
        const moves = story.filter((event, at) => {
          const next = advance(replay(story.slice(0, at)), event);
          return next.ok && next.state !== replay(story.slice(0, at));
        });
        expect(["approved", "withdrawn"]).toContain(moves.at(-1)?.kind);
      }),
    );
  });

  it("no change of the words leaves anything approved or passed", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), anyEvent.filter(changesWords), (story, event) => {
        expect(["approved", "passed_once"]).not.toContain(replay([...story, event]));
      }),
    );
  });

  it("a decision that is taken back leaves what was there before it", () => {
    const decisions = ["passed", "approved", "changes_requested"] as const;
    fc.assert(
      fc.property(fc.array(anyEvent), fc.constantFrom(...decisions), (story, kind) => {
        const before = replay(story);
        if (!advance(before, { kind }).ok) return;
        expect(replay([...story, { kind }, { kind: "withdrawn", before }])).toBe(before);
      }),
    );
  });

  it("gives the same whether told at once or in two parts", () => {
    fc.assert(
      fc.property(fc.array(anyEvent), anyEvent, (story, event) => {
        const next = advance(replay(story), event);
        expect(replay([...story, event])).toBe(next.ok ? next.state : replay(story));
      }),
    );
  });
});
