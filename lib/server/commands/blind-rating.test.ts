import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { listAnnotations } from "../data/annotation-views";
import { listNews } from "../data/live-events";
import { loadEvaluation } from "../data/evaluation-views";
import { getGate } from "../data/gate";
import { pageAnnotations } from "../data/paged-annotations";
import { loadQuality } from "../data/quality-view";
import { client } from "../db/database";
import { review } from "../testing/do-work";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { makeTranslated, rate } from "../testing/rate";
import { changeAnnotation } from "./change-annotation";
import { changeEvaluation } from "./change-evaluation";
import { reply } from "./discuss-annotation";
import { evaluateDocument } from "./evaluate-document";
import { ruleOnIssues, undoIssueRuling } from "./rule-on-issues";

describeOn(everyEngine, "a blind rating", () => {
  let team: Team;
  beforeAll(async () => {
    team = await makeTeam();
  });

  async function open() {
    const { document, saved } = await makeTranslated(team, ["Judul", "Satu dua tiga."]);
    const { id: evaluationId } = await evaluateDocument(team.owner, {
      documentId: document.id,
      raterIds: [team.translator.userId, team.reviewer.userId],
    });
    const segment = document.segments[1]!;
    const at = { segmentId: segment.id, revisionId: saved[1]!.revisionId };
    return { documentId: document.id, evaluationId, segment, seen: saved[1]!, at };
  }
  const rated = async (evaluationId: string) => {
    for (const rater of [team.translator, team.reviewer]) {
      await changeEvaluation(rater, { evaluationId, to: "rated" });
    }
  };
  const idsOf = async (viewer: Team["owner"], documentId: string) =>
    (await listAnnotations(viewer, documentId)).map(({ id }) => id);
  const rule = (evaluationId: string, ruling: object) =>
    ruleOnIssues(team.owner, {
      ...{ evaluationId, firstId: null, secondId: null, reason: "", choice: "first" as const },
      mutationId: randomUUID(),
      ...ruling,
    });

  it("shows each rater their own issues alone, and nobody else any, until both are done", async () => {
    const { documentId, evaluationId, segment, seen, at } = await open();
    const before = (await listNews(team.owner, documentId, null)).last;
    const mine = await rate(team.translator, documentId, { ...at, start: 0, end: 4, severity: "major" });
    const theirs = await rate(team.reviewer, documentId, { ...at, start: 5, end: 8, severity: "critical" });
    expect(await idsOf(team.translator, documentId)).toEqual([mine]);
    expect(await idsOf(team.reviewer, documentId)).toEqual([theirs]);
    expect(await idsOf(team.owner, documentId)).toEqual([]);
    const page = await pageAnnotations(team.translator, { documentId, limit: 100 });
    expect(page.items.map(({ id }) => id)).toEqual([mine]);
    const { issues, result } = await loadQuality(team.translator, { documentId, counts: "all" });
    expect([issues.map(({ id }) => id), result.issues]).toEqual([[mine], []]);
    expect((await loadEvaluation(team.translator, { evaluationId })).issues).toEqual([]);
    const gate = await getGate(team.reader, documentId);
    expect([gate.openAnnotations, gate.blockers.some(({ kind }) => kind === "quality_issue")]).toEqual([
      [],
      false,
    ]);
    await expect(
      changeAnnotation(team.translator, { annotationId: theirs, isResolved: true }),
    ).rejects.toThrow(/no such annotation/iu);
    const words = { annotationId: theirs, body: "?", mentionIds: [], mutationId: randomUUID() };
    await expect(reply(team.translator, words)).rejects.toThrow(/no such annotation/iu);
    expect((await listNews(team.owner, documentId, before)).events).toEqual([]);
    const db = await client();
    const told = await db.auditEvent.findMany({ where: { documentId, kind: "annotation.made" } });
    expect(told.map(({ segmentId, data }) => [segmentId, Object.keys(data as object)])).toEqual([
      [null, ["annotationId"]],
      [null, ["annotationId"]],
    ]);
    // What nobody may know of yet keeps nothing from being approved.
    await review(team.reviewer, segment, seen);

    await changeEvaluation(team.translator, { evaluationId, to: "rated" });
    expect(await idsOf(team.translator, documentId)).toEqual([mine]);
    await expect(changeAnnotation(team.translator, { annotationId: mine, isResolved: true })).rejects.toThrow(
      /finished this rating/u,
    );
    await changeEvaluation(team.reviewer, { evaluationId, to: "rated" });
    expect((await idsOf(team.reader, documentId)).toSorted()).toEqual([mine, theirs].toSorted());
    expect((await getGate(team.reader, documentId)).blockers).toContainEqual(
      expect.objectContaining({ kind: "quality_issue", severity: "critical" }),
    );
  });

  it("hides what others found before from those who rate, and from nobody else", async () => {
    const { document, saved } = await makeTranslated(team, ["Judul"]);
    const documentId = document.id;
    const at = { segmentId: document.segments[0]!.id, revisionId: saved[0]!.revisionId };
    const earlier = await rate(team.reviewer, documentId, { ...at, start: 0, end: 2 });
    const { id: evaluationId } = await evaluateDocument(team.owner, {
      documentId,
      raterIds: [team.translator.userId],
    });
    expect(await idsOf(team.translator, documentId)).toEqual([]);
    expect(await idsOf(team.owner, documentId)).toEqual([earlier]);
    await changeEvaluation(team.translator, { evaluationId, to: "rated" });
    expect(await idsOf(team.translator, documentId)).toEqual([earlier]);
  });

  it("becomes a result by decisions, each of which can be undone", async () => {
    const { documentId, evaluationId, at } = await open();
    const first = await rate(team.translator, documentId, { ...at, start: 0, end: 4 });
    const second = await rate(team.reviewer, documentId, { ...at, start: 0, end: 4, severity: "major" });
    const alone = await rate(team.reviewer, documentId, { ...at, start: 5, end: 8 });
    await expect(rule(evaluationId, { firstId: first })).rejects.toThrow(/has finished yet/u);
    await rated(evaluationId);
    const { pairs, agreement } = await loadEvaluation(team.reader, { evaluationId });
    expect(pairs.map(({ kind }) => kind)).toEqual(["overlapping", "only_second"]);
    expect(agreement?.all).toEqual({ exact: 2 / 3, overlapping: 2 / 3, labels: 1, severities: 0, n: 3 });
    const scoreOf = async () =>
      (await loadQuality(team.owner, { documentId, counts: "all" })).result.score?.penalty;
    expect(await scoreOf()).toBe(0);
    await expect(changeEvaluation(team.owner, { evaluationId, to: "completed" })).rejects.toThrow(
      /3 places/u,
    );

    await rule(evaluationId, { firstId: first, secondId: second, choice: "second", reason: "It misleads." });
    expect(await scoreOf()).toBe(5);
    await expect(rule(evaluationId, { firstId: first })).rejects.toThrow(/decided already/u);
    await expect(rule(evaluationId, { secondId: alone, choice: "first" })).rejects.toThrow(/marked nothing/u);
    const merged = { category: "Style", severity: "minor", body: "" };
    const { id: rulingId } = await rule(evaluationId, { secondId: alone, choice: "merged", merged });
    expect(await scoreOf()).toBe(6);
    await undoIssueRuling(team.owner, { evaluationId, rulingId });
    expect(await scoreOf()).toBe(5);
    await rule(evaluationId, { secondId: alone, choice: "neither" });
    await changeEvaluation(team.owner, { evaluationId, to: "completed" });
    const { state, result, rulings } = await loadEvaluation(team.reader, { evaluationId });
    expect([state, result?.score?.penalty, result?.issues.map(({ annotationId }) => annotationId)]).toEqual([
      "completed",
      5,
      [second],
    ]);
    expect(rulings.map(({ choice, reason }) => [choice, reason])).toEqual([
      ["second", "It misleads."],
      ["neither", null],
    ]);
    const losers = await (await client()).annotation.findMany({ where: { id: { in: [first, alone] } } });
    expect(losers.map(({ resolvedAt, withdrawnAt }) => [resolvedAt !== null, withdrawnAt])).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  it("keeps a result and a profile for good", async () => {
    const { document } = await makeTranslated(team, ["Judul"]);
    const { id } = await evaluateDocument(team.reviewer, { documentId: document.id });
    const db = await client();
    await expect(db.evaluation.update({ where: { id }, data: { counts: "open" } })).rejects.toThrow();
    const change = {
      where: { projectId_version: { projectId: team.projectId, version: 1 } },
      data: { version: 9 },
    };
    await expect(db.qualityProfile.update(change)).rejects.toThrow();
  });
});
