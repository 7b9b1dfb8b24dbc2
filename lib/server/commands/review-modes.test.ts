import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { ReviewRules } from "@/lib/review/rules";
import { client } from "../db/database";
import { sha256 } from "../data/revisions";
import { listSuggestions } from "../data/suggestions";
import { findBrokenInvariants } from "../testing/check-invariants";
import { confirm, review, reviewInput, save, translate, type Saved } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { addToProject, makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import type { Viewer } from "../viewer";
import { changeReviewRules } from "./change-review-rules";
import { correctSource } from "./correct-source";
import { reviewRun } from "./review-run";
import { ruleOnSuggestion } from "./rule-on-suggestion";
import { withdrawReview } from "./withdraw-review";

describeOn(everyEngine, "how a project reviews", () => {
  let team: Team;
  let second: Viewer;
  let document: MadeDocument;
  const segment = (at: number) => document.segments[at]!;

  beforeEach(async () => {
    team = await makeTeam();
    second = await addToProject(team.owner, team.projectId, "reviewer");
    document = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul ini.", "Satu dua tiga.", "Empat lima."],
    });
  });

  const setRules = (
    rules: Partial<Omit<ReviewRules, "allowsOwnApproval">>,
    approverIds: readonly string[] = [],
  ) =>
    changeReviewRules(team.owner, {
      projectId: team.projectId,
      mode: "free_edit",
      passes: 1,
      approvers: "reviewers",
      ...rules,
      approverIds: [...approverIds],
      reasons: [],
    });
  const stored = async (at = 0) => {
    const db = await client();
    const { status, passedReviews } = await db.segment.findUniqueOrThrow({ where: { id: segment(at).id } });
    return `${status} ${passedReviews}`;
  };
  const holds = async () => expect(await findBrokenInvariants(document.id)).toEqual([]);
  const pairOf = (at: number, seen: Saved) => ({
    segmentId: segment(at).id,
    sourceRevisionId: segment(at).sourceRevisionId,
    sourceSha256: segment(at).sourceSha256,
    targetRevisionId: seen.revisionId,
    targetSha256: sha256(seen.text),
  });

  it("two passes take two people, and only the last one approves", async () => {
    await setRules({ passes: 2 });
    const seen = await translate(team.translator, segment(0).id, "Title");
    await review(team.reviewer, segment(0), seen);
    expect(await stored()).toBe("translated 1");
    await expect(review(team.reviewer, segment(0), seen)).rejects.toThrow(/first pass/);
    await review(second, segment(0), seen);
    expect(await stored()).toBe("approved 0");
    const db = await client();
    const reviews = await db.review.findMany({ orderBy: { version: "asc" } });
    const ofSegment = reviews.filter(({ segmentId }) => segmentId === segment(0).id);
    expect(ofSegment.map(({ pass, passes }) => [pass, passes])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    await holds();
  });

  it("any change of either text takes a segment back before the first pass", async () => {
    await setRules({ passes: 2 });
    const seen = await translate(team.translator, segment(0).id, "Title");
    await review(team.reviewer, segment(0), seen);
    const changed = await save(team.translator, segment(0).id, "A title", seen.revisionId);
    expect(await stored()).toBe("draft 0");
    await confirm(team.translator, segment(0).id, changed.revisionId);
    await review(team.reviewer, segment(0), changed);
    expect(await stored()).toBe("translated 1");
    await correctSource(team.owner, {
      segmentId: segment(0).id,
      baseRevisionId: segment(0).sourceRevisionId,
      text: "Judul itu.",
      kind: "typo",
      mutationId: randomUUID(),
    });
    expect(await stored()).toBe("translated 0");
    await holds();
  });

  it("another mode later leaves what was decided as it is", async () => {
    const seen = await translate(team.translator, segment(0).id, "Title");
    await review(team.reviewer, segment(0), seen);
    await setRules({ passes: 2, approvers: "owners", mode: "comment_only" });
    expect(await stored()).toBe("approved 0");
    const other = await translate(team.translator, segment(1).id, "One two three.");
    await review(team.reviewer, segment(1), other);
    expect(await stored(1)).toBe("translated 1");
    await setRules({ passes: 1 });
    expect(await stored(1)).toBe("translated 1");
    await review(team.reviewer, segment(1), other);
    expect(await stored(1)).toBe("approved 0");
    await holds();
  });

  it("owners only, or named people only, approve; anybody who reviews sends back", async () => {
    await setRules({ approvers: "owners" });
    const seen = await translate(team.translator, segment(0).id, "Title");
    await expect(review(team.reviewer, segment(0), seen)).rejects.toThrow(/others give the last approval/);
    await review(team.owner, segment(0), seen);
    expect(await stored()).toBe("approved 0");
    await setRules({ approvers: "named" }, [second.userId]);
    const other = await translate(team.translator, segment(1).id, "One two three.");
    for (const viewer of [team.owner, team.reviewer]) {
      await expect(review(viewer, segment(1), other)).rejects.toThrow(/others give the last approval/);
    }
    await review(second, segment(1), other);
    const third = await translate(team.translator, segment(2).id, "Four five.");
    await review(team.reviewer, segment(2), third, { decision: "changes_requested", reason: "No." });
    expect([await stored(1), await stored(2)]).toEqual(["approved 0", "changes_requested 0"]);
  });

  it("nobody can be named who does not review", async () => {
    await expect(setRules({ approvers: "named" }, [team.translator.userId])).rejects.toThrow(/at least one/);
    await expect(setRules({ approvers: "named" })).rejects.toThrow(/at least one/);
  });

  it("where reviewers suggest or comment, they write nothing, anywhere", async () => {
    const seen = await translate(team.translator, segment(0).id, "Titel");
    const edit = { decision: "approved_with_edits", text: "Title" } as const;
    const suggestion = { decision: "changes_requested", suggestion: "Title" } as const;
    await setRules({ mode: "comment_only" });
    await expect(review(team.reviewer, segment(0), seen, edit)).rejects.toThrow(/do not edit/);
    await expect(review(team.reviewer, segment(0), seen, suggestion)).rejects.toThrow(/reviewers comment/);
    await expect(save(team.reviewer, segment(0).id, "Title", seen.revisionId)).rejects.toThrow(/do not edit/);
    await setRules({ mode: "suggest_only" });
    await expect(review(team.reviewer, segment(0), seen, edit)).rejects.toThrow(/do not edit/);
    await expect(save(team.reviewer, segment(1).id, "Words")).rejects.toThrow(/do not edit/);
    await review(team.reviewer, segment(0), seen, suggestion);
    expect(await stored()).toBe("changes_requested 0");
    await setRules({ mode: "free_edit" });
    await save(team.reviewer, segment(1).id, "Words");
    await holds();
  });

  it("a run approves each pair on its own, and says what it did not", async () => {
    const approved = await translate(team.translator, segment(0).id, "Title");
    const own = await translate(team.reviewer, segment(1).id, "One two three.");
    const old = await translate(team.translator, segment(2).id, "Four");
    await save(team.translator, segment(2).id, "Four five.", old.revisionId);
    const mutationId = randomUUID();
    const pairs = [pairOf(2, old), pairOf(1, own), pairOf(0, approved)];
    const outcome = await reviewRun(team.reviewer, { documentId: document.id, pairs, mutationId });
    expect(outcome).toEqual({
      runId: mutationId,
      approved: [{ segmentId: segment(0).id, number: 1 }],
      conflicts: [{ segmentId: segment(2).id, number: 3, byName: team.translator.name }],
      refused: [{ segmentId: segment(1).id, number: 2, refusal: "own_text" }],
    });
    const again = await reviewRun(team.reviewer, { documentId: document.id, pairs, mutationId });
    expect(again.approved).toEqual(outcome.approved);
    const db = await client();
    const reviews = await db.review.findMany({ where: { runId: mutationId } });
    expect(reviews).toMatchObject([
      { segmentId: segment(0).id, targetRevisionId: approved.revisionId, targetSha256: sha256("Title") },
    ]);
    await holds();
  });

  it("a run takes no segment of another document, and no pair whose hash is not the stored one", async () => {
    const other = await makeDocument(team.owner, team.projectId, { lines: ["Lain."] });
    const theirs = await translate(team.translator, other.segments[0]!.id, "Other.");
    const seen = await translate(team.translator, segment(0).id, "Title");
    const foreign = { ...pairOf(0, theirs), segmentId: other.segments[0]!.id };
    const outcome = await reviewRun(team.reviewer, {
      documentId: document.id,
      pairs: [foreign, { ...pairOf(0, seen), targetSha256: sha256("Another") }],
      mutationId: randomUUID(),
    });
    expect(outcome.approved).toEqual([]);
    expect(outcome.refused).toMatchObject([{ refusal: "not_what_is_stored" }]);
  });

  it("a decision is taken back to what it was made in, by whoever made it, while nothing else happened", async () => {
    await setRules({ passes: 2 });
    const seen = await translate(team.translator, segment(0).id, "Title");
    const takeBack = (viewer: Viewer, decisionMutationId: string) =>
      withdrawReview(viewer, { segmentId: segment(0).id, decisionMutationId, mutationId: randomUUID() });
    const steps = [
      [team.reviewer, {}, "translated 1", "translated 0"],
      [
        team.reviewer,
        { decision: "changes_requested", reason: "No." },
        "changes_requested 0",
        "translated 0",
      ],
    ] as const;
    for (const [viewer, change, after, before] of steps) {
      const input = reviewInput(segment(0), seen, change);
      await review(viewer, segment(0), seen, input);
      expect(await stored()).toBe(after);
      await expect(takeBack(second, input.mutationId)).rejects.toThrow(/no such decision of yours/);
      await takeBack(viewer, input.mutationId);
      await takeBack(viewer, input.mutationId);
      expect(await stored()).toBe(before);
    }
    await review(team.reviewer, segment(0), seen);
    const last = reviewInput(segment(0), seen);
    await review(second, segment(0), seen, last);
    await takeBack(second, last.mutationId);
    expect(await stored()).toBe("translated 1");
    await review(second, segment(0), seen);
    const sentBack = reviewInput(segment(0), seen, { decision: "changes_requested", reason: "No." });
    await review(second, segment(0), seen, sentBack);
    await takeBack(second, sentBack.mutationId);
    expect(await stored()).toBe("approved 0");
    await expect(takeBack(second, last.mutationId)).resolves.toMatchObject({ status: "approved" });
    await holds();
  });

  it("a decision that somebody has worked upon stands", async () => {
    const seen = await translate(team.translator, segment(0).id, "Title");
    const approval = reviewInput(segment(0), seen);
    await review(team.reviewer, segment(0), seen, approval);
    await save(team.translator, segment(0).id, "A title", seen.revisionId);
    const { mutationId } = approval;
    await expect(
      withdrawReview(team.reviewer, {
        segmentId: segment(0).id,
        decisionMutationId: mutationId,
        mutationId: randomUUID(),
      }),
    ).rejects.toThrow(/stands/);
    expect(await stored()).toBe("draft 0");
    await holds();
  });

  it("a suggestion is taken word by word, and the revision names it", async () => {
    const seen = await translate(team.translator, segment(1).id, "One two thre four.");
    const suggestion = "One, two three for.";
    await review(team.reviewer, segment(1), seen, { decision: "changes_requested", suggestion });
    const look = async () => (await listSuggestions(team.translator, segment(1).id))[0]!;
    const rule = (rulings: Record<string, boolean>, targetRevisionId: string, mutationId = randomUUID()) =>
      look().then(({ id: suggestionId, changes }) =>
        ruleOnSuggestion(team.translator, {
          suggestionId,
          targetRevisionId,
          rulings: Object.entries(rulings).map(([at, isAccepted]) => ({
            changeId: changes[Number(at)]!.id,
            isAccepted,
          })),
          mutationId,
        }),
      );
    const first = await look();
    expect(first).toMatchObject({ byName: team.reviewer.name, targetRevisionId: seen.revisionId });
    expect(first.changes.map(({ removed, text }) => [removed, text])).toEqual([
      ["", ","],
      ["thre", "three"],
      ["four", "for"],
    ]);
    const mutationId = randomUUID();
    const taken = await rule({ 1: true, 2: false }, seen.revisionId, mutationId);
    const again = await rule({ 1: true, 2: false }, seen.revisionId, mutationId);
    expect([taken, again]).toMatchObject(Array(2).fill({ text: "One two three four.", outcome: "saved" }));
    const db = await client();
    const head = await db.revision.findFirstOrThrow({ where: { mutationId } });
    expect(head).toMatchObject({ origin: "suggested", suggestionId: first.id, n: 2 });
    expect((await look()).changes.map(({ kind }) => kind)).toEqual(["open", "accepted", "refused"]);
    expect(await rule({ 0: true }, seen.revisionId)).toMatchObject({ outcome: "conflict" });
    await expect(rule({ 2: true }, head.id)).rejects.toThrow(/does not apply/);
    const edited = await save(team.translator, segment(1).id, "So: one two three four.", head.id);
    expect((await look()).changes[0]!.kind).toBe("passed_by");
    await expect(rule({ 0: true }, edited.revisionId)).rejects.toThrow(/does not apply/);
    await rule({ 0: false }, edited.revisionId);
    expect(await stored(1)).toBe("changes_requested 0");
    await holds();
  });

  it("a suggestion is taken back with the decision it came with", async () => {
    const seen = await translate(team.translator, segment(0).id, "Titel");
    const given = reviewInput(segment(0), seen, { decision: "changes_requested", suggestion: "Title" });
    await review(team.reviewer, segment(0), seen, given);
    await withdrawReview(team.reviewer, {
      segmentId: segment(0).id,
      decisionMutationId: given.mutationId,
      mutationId: randomUUID(),
    });
    expect(await listSuggestions(team.translator, segment(0).id)).toEqual([]);
  });
});
