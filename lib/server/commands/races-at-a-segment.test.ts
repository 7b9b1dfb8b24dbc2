import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { recordEvent } from "../data/events";
import { listNews } from "../data/live-events";
import { listRevisions } from "../data/revisions";
import { client, transact, type Transaction } from "../db/database";
import { atOnce, refusalsIn, times } from "../testing/at-once";
import { findBrokenInvariants } from "../testing/check-invariants";
import { review, save, translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn } from "../testing/open-test-database";
import { confirmSegment } from "./confirm-segment";
import { restoreRevision } from "./restore-revision";
import { saveTarget } from "./save-target";

// PGlite has one session and can prove nothing here.
describeOn(["postgresql"], "people at one segment at the same moment", () => {
  let team: Team;
  let document: MadeDocument;
  let segmentId: string;

  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines: ["Judul", "Satu.", "Dua.", "Tiga."] });
    segmentId = document.segments[0]!.id;
  });

  it.each([
    ["the first text", false],
    ["a text that stands there", true],
  ])("50 saves upon %s: one is stored, 49 are told of it", async (_, hasBase) => {
    const base = hasBase ? (await save(team.translator, segmentId, "Base")).revisionId : null;
    const people = [team.translator, team.reviewer, team.owner];
    const outcomes = await atOnce(
      times(
        50,
        (at) => () =>
          saveTarget(people[at % 3]!, {
            segmentId,
            baseRevisionId: base,
            text: `Text ${at}`,
            mutationId: randomUUID(),
          }),
      ),
    );
    const saved = outcomes.filter((outcome) => "outcome" in outcome && outcome.outcome === "saved");
    const conflicts = outcomes.filter((outcome) => "outcome" in outcome && outcome.outcome === "conflict");
    expect([saved.length, conflicts.length]).toEqual([1, 49]);
    const { revisionId, text } = saved[0] as { revisionId: string; text: string };
    for (const conflict of conflicts) expect(conflict).toMatchObject({ theirs: { revisionId, text } });
    const targets = (await listRevisions(team.reader, segmentId)).filter(({ side }) => side === "target");
    expect(targets[0]).toMatchObject({ id: revisionId, text, n: hasBase ? 2 : 1 });
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("the same save 20 times over: one revision, one answer", async () => {
    const input = { segmentId, baseRevisionId: null, text: "Once", mutationId: randomUUID() };
    const outcomes = await atOnce(times(20, () => () => saveTarget(team.translator, input)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ outcome: "saved", text: "Once" });
    expect((await listRevisions(team.reader, segmentId)).length).toBe(2);
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("two approve at once: one review, the other is told", async () => {
    const seen = await translate(team.translator, segmentId, "Title");
    const outcomes = await atOnce(
      [team.reviewer, team.owner].map((viewer) => () => review(viewer, document.segments[0]!, seen)),
    );
    expect(refusalsIn(outcomes)).toMatchObject([
      { code: "invalid", message: "This text is approved already." },
    ]);
    expect(await (await client()).review.count({ where: { segmentId } })).toBe(1);
  });

  it("one approves while the other edits and approves, or sends back: exactly one decision holds", async () => {
    for (const [at, segment] of document.segments.entries()) {
      const seen = await translate(team.translator, segment.id, `Text ${at}`);
      const change = { decision: "approved_with_edits", text: "Mended" } as const;
      const outcomes = await atOnce([
        () => review(team.reviewer, segment, seen),
        () => review(team.owner, segment, seen, change),
      ]);
      const done = outcomes.filter((outcome) => "outcome" in outcome && outcome.outcome === "reviewed");
      expect(done.length).toBe(1);
      expect(await (await client()).review.count({ where: { segmentId: segment.id } })).toBe(1);
    }
    expect(await findBrokenInvariants(document.id)).toEqual([]);
  });

  it("a save and an approval at once never leave an approval on an unseen text", async () => {
    for (const [at, segment] of document.segments.entries()) {
      const seen = await translate(team.translator, segment.id, `Text ${at}`);
      await atOnce<unknown>([
        () => review(team.reviewer, segment, seen),
        () =>
          saveTarget(team.translator, {
            segmentId: segment.id,
            baseRevisionId: seen.revisionId,
            text: "Newer",
            mutationId: randomUUID(),
          }),
      ]);
    }
    expect(await findBrokenInvariants(document.id)).toEqual([]);
    expect(
      await (await client()).segment.count({ where: { documentId: document.id, status: "approved" } }),
    ).toBe(0);
  });

  it("news that is stored later is told later, whoever began first", async () => {
    const event = (at: number) => ({
      kind: "segment.saved",
      documentId: document.id,
      segmentId: document.segments[at]!.id,
    });
    const seen = new Set<string | null>();
    let after = (await listNews(team.reader, document.id, null)).last;
    const look = async () => {
      const news = await listNews(team.reader, document.id, after);
      news.events.forEach(({ segmentId: told }) => seen.add(told));
      after = news.last;
    };
    let finish = () => {};
    const slowStored = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const record = (tx: Transaction, at: number) =>
      recordEvent(tx, null, event(at) as Parameters<typeof recordEvent>[2]);
    let slow: Promise<void> | undefined;
    await new Promise<void>((begun) => {
      slow = transact(async (tx) => {
        await record(tx, 0);
        begun();
        await slowStored;
      });
    });
    const quick = transact((tx) => record(tx, 1));
    await Promise.race([quick, someoneWaits()]);
    await look();
    finish();
    await Promise.all([slow, quick]);
    await look();
    expect(seen.size).toBe(2);
  });

  it("everything at once, on few segments: every invariant holds", async () => {
    const { translator, reviewer, owner } = team;
    const act = async (at: number): Promise<unknown> => {
      const segment = document.segments[at % document.segments.length]!;
      const [head, ...older] = (await listRevisions(team.reader, segment.id)).filter(
        ({ side }) => side === "target",
      );
      const mutationId = randomUUID();
      const id = segment.id;
      const by = [translator, reviewer, owner][at % 3]!;
      if (head === undefined || at % 5 === 0) {
        return saveTarget(by, {
          segmentId: id,
          baseRevisionId: head?.id ?? null,
          text: `Text ${at}`,
          mutationId,
        });
      }
      if (at % 5 <= 2) return confirmSegment(by, { segmentId: id, revisionId: head.id, mutationId });
      const seen = { revisionId: head.id, text: head.text };
      if (at % 7 === 0) {
        return review(reviewer, segment, seen, { decision: "changes_requested", reason: "Why?" });
      }
      if (at % 7 === 1) {
        return review(owner, segment, seen, { decision: "approved_with_edits", text: `Edit ${at}` });
      }
      if (at % 7 === 2 && older[0] !== undefined) {
        return restoreRevision(by, {
          segmentId: id,
          revisionId: older[0].id,
          baseRevisionId: head.id,
          mutationId,
        });
      }
      return review(reviewer, segment, seen);
    };
    for (let round = 0; round < 12; round++) await atOnce(times(25, (at) => () => act(round * 25 + at)));
    expect(await findBrokenInvariants(document.id)).toEqual([]);
    const db = await client();
    expect(await db.review.count({ where: { segment: { documentId: document.id } } })).toBeGreaterThan(3);
    expect(await db.confirmation.count({ where: { segment: { documentId: document.id } } })).toBeGreaterThan(
      3,
    );
  });
});

/** Until a transaction waits for another one. */
async function someoneWaits(): Promise<void> {
  const db = await client();
  const ask = () =>
    db.$queryRaw<{ waiting: bigint }[]>`SELECT count(*) AS waiting FROM pg_locks WHERE NOT granted`;
  while (Number((await ask())[0]!.waiting) === 0);
}
