import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { decideWho } from "./decide-who";
import type { Happening } from "./happening";
import { notificationKinds } from "./kinds";

const reviewed = {
  what: "reviewed",
  actorId: "rini",
  decision: "changes_requested",
  hasSuggestion: false,
  writerIds: ["budi"],
  approverIds: [],
} as const;

describe("who is told of a happening", () => {
  it.each<[string, Happening, Record<string, string>]>([
    ["sent back", reviewed, { budi: "changes_requested" }],
    ["sent back with a suggestion", { ...reviewed, hasSuggestion: true }, { budi: "suggestion_made" }],
    [
      "approved with edits",
      { ...reviewed, decision: "approved_with_edits" },
      { budi: "approved_with_edits" },
    ],
    ["merely approved", { ...reviewed, decision: "approved", approverIds: ["ani"] }, {}],
    ["sent back by its only writer", { ...reviewed, writerIds: ["rini"] }, {}],
    [
      "sent back after another had approved it",
      { ...reviewed, approverIds: ["ani"] },
      { budi: "changes_requested", ani: "approval_ended" },
    ],
    [
      "sent back to whoever wrote and approved it",
      { ...reviewed, approverIds: ["budi"] },
      { budi: "changes_requested" },
    ],
    [
      "an approved text changed",
      { what: "text_written", actorId: "budi", approverIds: ["rini"], takenBackFromId: null },
      { rini: "approval_ended" },
    ],
    [
      "a slice taken back",
      { what: "text_written", actorId: "ani", approverIds: ["rini"], takenBackFromId: "budi" },
      { rini: "approval_ended", budi: "text_taken_back" },
    ],
    [
      "one’s own slice taken back",
      { what: "text_written", actorId: "budi", approverIds: [], takenBackFromId: "budi" },
      {},
    ],
    [
      "a source that means something else",
      { what: "source_changed", actorId: "ani", writerIds: ["budi", "rini"], approverIds: ["rini"] },
      { budi: "source_changed", rini: "approval_ended" },
    ],
    [
      "approved segments made into others",
      { what: "rearranged", actorId: "budi", approverIds: ["rini", "budi"] },
      { rini: "approval_ended" },
    ],
    [
      "a reply by somebody else",
      {
        what: "replied",
        actorId: "rini",
        authorId: "budi",
        replierIds: ["rini", "ani", "budi", "wati"],
        mentionIds: ["tono", "wati"],
      },
      { budi: "annotation_replied", ani: "thread_went_on", tono: "mentioned", wati: "mentioned" },
    ],
    [
      "an annotation that is given to one and speaks to others",
      { what: "annotated", actorId: "rini", assigneeId: "ani", mentionIds: ["ani", "budi", "rini"] },
      { ani: "assigned", budi: "mentioned" },
    ],
    [
      "an annotation for nobody",
      { what: "annotated", actorId: "rini", assigneeId: null, mentionIds: [] },
      {},
    ],
    [
      "a reply to oneself",
      { what: "replied", actorId: "budi", authorId: "budi", replierIds: ["rini"], mentionIds: [] },
      { rini: "thread_went_on" },
    ],
    [
      "an annotation resolved",
      { what: "resolved", actorId: "rini", authorId: "budi", replierIds: ["rini"] },
      { budi: "annotation_resolved" },
    ],
    [
      "an annotation opened again",
      { what: "reopened", actorId: "rini", authorId: "budi", replierIds: [] },
      { budi: "thread_went_on" },
    ],
    [
      "a release",
      { what: "released", actorId: "ani", workerIds: ["budi", "ani"], readerIds: ["tono"] },
      { budi: "released", tono: "released" },
    ],
    ["another role", { what: "role_changed", actorId: "ani", personId: "budi" }, { budi: "role_changed" }],
    ["a role given to oneself", { what: "role_changed", actorId: "ani", personId: "ani" }, {}],
    ["somebody came in", { what: "joined", actorId: "tono", inviterId: "ani" }, { ani: "member_joined" }],
    ["somebody came in by a link nobody made", { what: "joined", actorId: "tono", inviterId: null }, {}],
    [
      "an act of the installation",
      { what: "text_written", actorId: null, approverIds: ["rini"], takenBackFromId: null },
      { rini: "approval_ended" },
    ],
  ])("%s", (_, happening, expected) => {
    const told = decideWho(happening).map(({ personId, kind }) => [personId, kind]);
    expect(Object.fromEntries(told)).toEqual(expected);
  });

  it("never tells anybody of their own deed, nor anybody twice, nor somebody whom it is not about", () => {
    fc.assert(
      fc.property(happenings, (happening) => {
        const told = decideWho(happening).map(({ personId }) => personId);
        expect(told).not.toContain(happening.actorId);
        expect(new Set(told).size).toBe(told.length);
        const named = new Set(Object.values(happening).flat());
        expect(told.filter((personId) => !named.has(personId))).toEqual([]);
      }),
    );
  });

  it("names every kind, for some happening", () => {
    const kinds = new Set(
      fc
        .sample(happenings, { numRuns: 2_000, seed: 7 })
        .flatMap((each) => decideWho(each).map(({ kind }) => kind)),
    );
    expect([...kinds].toSorted()).toEqual(notificationKinds.toSorted());
  });
});

const person = fc.constantFrom("ani", "budi", "rini", "tono", "wati");
const people = fc.uniqueArray(person);
const actorId = fc.option(person);

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    what: fc.constant("reviewed" as const),
    actorId,
    decision: fc.constantFrom("approved", "approved_with_edits", "changes_requested"),
    hasSuggestion: fc.boolean(),
    writerIds: people,
    approverIds: people,
  }),
  fc.record({
    what: fc.constant("text_written" as const),
    actorId,
    approverIds: people,
    takenBackFromId: fc.option(person),
  }),
  fc.record({
    what: fc.constant("source_changed" as const),
    actorId,
    writerIds: people,
    approverIds: people,
  }),
  fc.record({ what: fc.constant("rearranged" as const), actorId, approverIds: people }),
  fc.record({
    what: fc.constant("annotated" as const),
    actorId,
    assigneeId: fc.option(person),
    mentionIds: people,
  }),
  fc.record({
    what: fc.constant("replied" as const),
    actorId,
    authorId: person,
    replierIds: people,
    mentionIds: people,
  }),
  fc.record({
    what: fc.constantFrom("resolved" as const, "reopened" as const),
    actorId,
    authorId: person,
    replierIds: people,
  }),
  fc.record({ what: fc.constant("released" as const), actorId, workerIds: people, readerIds: people }),
  fc.record({ what: fc.constant("role_changed" as const), actorId, personId: person }),
  fc.record({ what: fc.constant("joined" as const), actorId, inviterId: fc.option(person) }),
);
