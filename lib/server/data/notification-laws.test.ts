import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { decideWho } from "@/lib/notification/decide-who";
import { notificationKinds, type NotificationKind } from "@/lib/notification/kinds";
import { changeAnnotation } from "../commands/change-annotation";
import { correctSource } from "../commands/correct-source";
import { reply } from "../commands/discuss-annotation";
import { changeRole } from "../commands/manage-project";
import { reviewSegment } from "../commands/review-segment";
import { splitSegment } from "../commands/split-segment";
import { previewSlice } from "../commands/preview-slice";
import { undoSlice } from "../commands/undo-slice";
import { withdrawReview } from "../commands/withdraw-review";
import { client, marking, transact } from "../db/database";
import { Refusal } from "../refusal";
import { confirm, save } from "../testing/do-work";
import { makeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine, type Engine } from "../testing/open-test-database";
import { remark } from "../testing/remark";
import type { EventKind } from "./events";
import { listFeedback } from "./feedback";
import { fillNotifications, fillStretch } from "./fill-notifications";
import { loadHappenings } from "./happenings";

const acts = [
  "write",
  "approve",
  "edit",
  "send_back",
  "suggest",
  "withdraw",
  "mend_source",
  "change_source",
  "split",
  "take_back",
  "annotate",
  "reply",
  "resolve",
  "change_role",
] as const;
const step = fc.record({
  by: fc.constantFrom("owner" as const, "translator" as const, "reviewer" as const),
  // Only what was written can be decided on: half of the acts write.
  act: fc.oneof(fc.constantFrom(...acts), fc.constant("write" as const)),
  at: fc.nat(7),
  /** What becomes of the filler after it: nothing, so many entries told, or killed before its batch is stored. */
  fill: fc.constantFrom("not", "not", "one", "two", "all", "killed"),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

class Killed extends Error {}

const runs: Readonly<Record<Engine, number>> = { pglite: 12, postgresql: 12 };

describeOn(everyEngine, "what people are told, whatever happens", (engine) => {
  const told = new Set<NotificationKind>();

  // A law over stories in which nothing happens would hold of anything.
  afterAll(() => {
    const rare: readonly NotificationKind[] = ["released", "assigned"];
    expect(notificationKinds.filter((kind) => !rare.includes(kind) && !told.has(kind))).toEqual([]);
  });

  /** A story in a document of its own. What the rules refuse did not happen. */
  async function live(team: Team, documentId: string, steps: readonly Step[]): Promise<void> {
    const db = await client();
    const decisions: { segmentId: string; mutationId: string }[] = [];
    const annotationIds: string[] = [];
    for (const { by, act, at, fill } of steps) {
      const viewer = team[by];
      const segments = await db.segment.findMany({
        where: { documentId, retiredById: null },
        orderBy: { number: "asc" },
        include: { sourceHead: true, targetHead: true },
      });
      const { id: segmentId, sourceHead, targetHead } = segments[at % segments.length]!;
      const source = sourceHead!;
      const mutationId = randomUUID();
      const seen = {
        segmentId,
        sourceRevisionId: source.id,
        sourceSha256: source.sha256,
        targetRevisionId: targetHead?.id ?? randomUUID(),
        targetSha256: targetHead?.sha256 ?? source.sha256,
        reason: "Because.",
        mutationId,
      };
      const words = `${by} ${randomUUID().slice(0, 8)}`;
      const decide = async (input: Parameters<typeof reviewSegment>[1]) => {
        await reviewSegment(viewer, input);
        decisions.push({ segmentId, mutationId });
      };
      const deeds: Record<(typeof acts)[number], () => Promise<unknown>> = {
        write: async () => {
          const { revisionId } = await save(viewer, segmentId, words, targetHead?.id ?? null);
          await confirm(viewer, segmentId, revisionId);
        },
        approve: () => decide({ ...seen, decision: "approved" }),
        edit: () => decide({ ...seen, decision: "approved_with_edits", text: words }),
        send_back: () => decide({ ...seen, decision: "changes_requested" }),
        suggest: () => decide({ ...seen, decision: "changes_requested", suggestion: words }),
        withdraw: async () => {
          const { segmentId: decidedId, mutationId: decisionMutationId } = decisions.at(-1)!;
          await withdrawReview(viewer, { segmentId: decidedId, decisionMutationId, mutationId });
        },
        mend_source: () => correct("typo"),
        change_source: () => correct("meaning"),
        split: () =>
          splitSegment(viewer, {
            segmentId,
            sourceRevisionId: source.id,
            targetRevisionId: targetHead?.id ?? null,
            sourceOffset: source.text.indexOf(" ") + 1,
            mutationId,
          }),
        take_back: async () => {
          const slice = {
            person: team[at % 2 === 0 ? "translator" : "reviewer"].userId,
            from: null,
            to: null,
            batch: null,
            import: null,
          };
          const { items } = await previewSlice(viewer, documentId, slice);
          const ticked = items.map((item) => ({
            segmentId: item.segmentId,
            baseRevisionId: item.baseRevisionId,
            endsApproval: true,
          }));
          if (ticked.length === 0) return;
          await undoSlice(viewer, { documentId, slice, segments: ticked, mutationId });
        },
        annotate: async () => {
          const span = { segmentId, side: "source", revisionId: source.id, start: 0, end: 2 } as const;
          annotationIds.push(await remark(viewer, documentId, { ...span, body: words }));
        },
        reply: () =>
          reply(viewer, {
            annotationId: annotationIds[at % annotationIds.length]!,
            body: words,
            mentionIds: [team.owner.userId],
            mutationId,
          }),
        resolve: () =>
          changeAnnotation(viewer, {
            annotationId: annotationIds[at % annotationIds.length]!,
            isResolved: at % 2 === 0,
          }),
        change_role: () =>
          changeRole(viewer, {
            projectId: team.projectId,
            userId: team.reader.userId,
            role: at % 2 === 0 ? "reader" : "translator",
          }),
      };
      const correct = (kind: "typo" | "meaning") =>
        correctSource(viewer, {
          segmentId,
          baseRevisionId: source.id,
          text: `${source.text} ${words}`,
          kind,
          mutationId,
        });
      const needs = { withdraw: decisions, reply: annotationIds, resolve: annotationIds };
      if (act in needs && needs[act as keyof typeof needs].length === 0) continue;
      await deeds[act]().catch((error: unknown) => {
        const isRefused = error instanceof Refusal || (error as Error).message === "It was not saved.";
        if (!isRefused) throw error;
      });
      await fillSome(team.projectId, fill);
    }
  }

  async function fillSome(projectId: string, fill: Step["fill"]): Promise<void> {
    if (fill === "one" || fill === "two") await fillStretch(projectId, fill === "one" ? 1 : 2);
    if (fill === "all") await fillNotifications();
    if (fill !== "killed") return;
    const kill = () => Promise.reject(new Killed());
    const died = await marking(kill, () => fillStretch(projectId, 500)).catch((error: unknown) => error);
    if (!(died instanceof Killed)) throw new Error("The filler outlived its kill.");
  }

  /** What the whole log, read at once, says that people are told. */
  async function expected(projectId: string) {
    const db = await client();
    const found = await db.auditEvent.findMany({ where: { projectId }, orderBy: { seq: "asc" } });
    const entries = found.map((entry) => ({ ...entry, projectId, kind: entry.kind as EventKind }));
    const told = await transact((tx) => loadHappenings(tx, entries));
    const withdrawn = new Set(
      (await db.reviewWithdrawal.findMany({ select: { reviewId: true } })).map(({ reviewId }) => reviewId),
    );
    return told
      .filter(({ subjectId }) => subjectId === null || !withdrawn.has(subjectId))
      .flatMap(({ seq, happening }) =>
        decideWho(happening).map(({ personId, kind }) => `${seq} ${personId} ${kind}`),
      );
  }

  it("tells each of everything once, nobody of their own deed, and loses nothing when it is killed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 50 }), async (steps) => {
        const team = await makeTeam();
        const { id: documentId } = await makeDocument(team.owner, team.projectId, {
          lines: ["Judul kita.", "Satu dua tiga.", "Empat lima enam."],
        });
        await live(team, documentId, steps);
        await fillNotifications();
        const db = await client();
        const rows = await db.notification.findMany({ where: { projectId: team.projectId } });
        rows.forEach(({ kind }) => told.add(kind));
        expect(rows.filter(({ userId, actorId }) => userId === actorId)).toEqual([]);
        const stored = rows.map(({ seq, userId, kind }) => `${seq} ${userId} ${kind}`);
        expect(stored.toSorted()).toEqual((await expected(team.projectId)).toSorted());
        expect(new Set(rows.map(({ seq, userId }) => `${seq} ${userId}`)).size).toBe(rows.length);
        // The list of what came back is made of the reviews themselves, and says the same.
        for (const viewer of [team.owner, team.translator, team.reviewer]) {
          const { items } = await listFeedback(viewer, { onlyNew: false, after: null, take: 500 });
          const back = rows.filter(
            ({ userId, kind }) =>
              userId === viewer.userId &&
              ["changes_requested", "suggestion_made", "approved_with_edits"].includes(kind),
          );
          expect(back.map(({ subjectId }) => subjectId).toSorted()).toEqual(
            items.map(({ reviewId }) => reviewId).toSorted(),
          );
        }
      }),
      { numRuns: runs[engine], seed: 11 },
    );
  });
});
