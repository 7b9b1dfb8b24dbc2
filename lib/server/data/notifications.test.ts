import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { choosePreferences } from "../commands/choose-preferences";
import { correctSource } from "../commands/correct-source";
import { annotate } from "../commands/annotate";
import { changeAnnotation } from "../commands/change-annotation";
import { reply } from "../commands/discuss-annotation";
import { changeRole, removeMember } from "../commands/manage-project";
import { muteProject } from "../commands/mute-project";
import { reviewSegment } from "../commands/review-segment";
import { splitSegment } from "../commands/split-segment";
import { withdrawReview } from "../commands/withdraw-review";
import { client } from "../db/database";
import { confirm, review, reviewInput, save, translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { addToProject, makeProject, makeTeam, type Team } from "../testing/make-people";
import { remark } from "../testing/remark";
import { describeOn, everyEngine } from "../testing/open-test-database";
import type { Viewer } from "../viewer";
import { fillNotifications, fillStretch, forgetOldNotifications } from "./fill-notifications";
import { countUnread, markRead, pageNotifications } from "./notifications";

const lines = async (viewer: Viewer, onlyUnread = false) =>
  (await pageNotifications(viewer, { onlyUnread, limit: 50 })).items;
const sentBack = { decision: "changes_requested", reason: "The tone is off." } as const;

describeOn(everyEngine, "notifications", () => {
  let team: Team;
  let document: MadeDocument;

  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, {
      lines: ["Judul.", "Satu dua.", "Tiga.", "Empat."],
    });
    await fillNotifications();
    await markRead(team.owner, { lineIds: null, through: "999999999" });
  });

  /** Translates a segment, and sends it back. */
  async function comeBack(at: number) {
    const segment = document.segments[at]!;
    const saved = await translate(team.translator, segment.id, `Text ${at}.`);
    const decided = reviewInput(segment, saved, sentBack);
    await reviewSegment(team.reviewer, decided);
    return { segment, saved, decided };
  }

  it("tell a translator what came back, why and where, and the reviewer nothing", async () => {
    const { segment } = await comeBack(1);
    await fillNotifications();
    expect(await lines(team.translator)).toMatchObject([
      {
        kind: "changes_requested",
        count: 1,
        isRead: false,
        people: ["A reviewer"],
        document: { id: document.id },
        segment: { id: segment.id, number: 2 },
        reason: "The tone is off.",
      },
    ]);
    expect(await countUnread(team.translator)).toBe(1);
    expect(await lines(team.reviewer)).toEqual([]);
    expect(await lines(team.reader)).toEqual([]);
  });

  it("tell several of a kind in a document as one line, and a new one once that was read", async () => {
    for (const at of [0, 1]) await comeBack(at);
    await fillNotifications();
    const [line, ...others] = await lines(team.translator);
    expect(line).toMatchObject({ kind: "changes_requested", count: 2, segment: null, reason: null });
    expect(others).toEqual([]);

    await comeBack(2);
    await fillNotifications();
    // What came after the screen was loaded is not read by it.
    await markRead(team.translator, { lineIds: [line!.id], through: line!.last });
    expect(await lines(team.translator, true)).toMatchObject([{ id: line!.id, count: 3, isRead: false }]);

    await markRead(team.translator, { lineIds: null, through: "999999999" });
    expect(await lines(team.translator, true)).toEqual([]);
    await comeBack(3);
    await fillNotifications();
    expect((await lines(team.translator)).map(({ count, isRead }) => [count, isRead])).toEqual([
      [1, false],
      [3, true],
    ]);
  });

  it("tell a reviewer that an approval of theirs ended, by an edit, a split or another meaning", async () => {
    const approved = await Promise.all(
      document.segments.slice(0, 3).map(async (segment) => {
        const saved = await translate(team.translator, segment.id, "One two.");
        await review(team.reviewer, segment, saved);
        return { segment, saved };
      }),
    );
    const [edited, split, corrected] = approved;
    const first = await save(team.translator, edited!.segment.id, "Other.", edited!.saved.revisionId);
    // What has ended does not end again.
    await save(team.translator, edited!.segment.id, "Another text.", first.revisionId);
    await splitSegment(team.translator, {
      segmentId: split!.segment.id,
      sourceRevisionId: split!.segment.sourceRevisionId,
      targetRevisionId: split!.saved.revisionId,
      sourceOffset: 5,
      targetOffset: 4,
      mutationId: randomUUID(),
    });
    await correctSource(team.owner, {
      segmentId: corrected!.segment.id,
      baseRevisionId: corrected!.segment.sourceRevisionId,
      text: "Tiga puluh.",
      kind: "meaning",
      mutationId: randomUUID(),
    });
    await fillNotifications();
    expect(await lines(team.reviewer)).toMatchObject([{ kind: "approval_ended", count: 3 }]);
    expect(await lines(team.translator)).toMatchObject([{ kind: "source_changed", count: 1 }]);
  });

  it("tell those who talk in a thread, and who it belongs to", async () => {
    const segment = document.segments[1]!;
    const annotationId = await remark(team.translator, document.id, {
      segmentId: segment.id,
      revisionId: segment.sourceRevisionId,
      side: "source",
      start: 0,
      end: 4,
      body: "Which one?",
    });
    await reply(team.reviewer, { annotationId, body: "The first.", mutationId: randomUUID() });
    await reply(team.translator, { annotationId, body: "Thanks.", mutationId: randomUUID() });
    await changeAnnotation(team.owner, { annotationId, isResolved: true });
    await fillNotifications();
    const kinds = async (viewer: Viewer) =>
      (await lines(viewer)).map(({ kind, count, annotationId: about }) => [kind, count, about]);
    expect(await kinds(team.translator)).toEqual([
      ["annotation_resolved", 1, annotationId],
      ["annotation_replied", 1, annotationId],
    ]);
    expect(await kinds(team.reviewer)).toEqual([["thread_went_on", 2, annotationId]]);
    expect(await kinds(team.owner)).not.toContainEqual(["thread_went_on", 1, annotationId]);
  });

  it("tell whom an annotation or a reply speaks to, and whom it is given to", async () => {
    const segment = document.segments[1]!;
    const span = {
      segmentId: segment.id,
      revisionId: segment.sourceRevisionId,
      side: "source",
      start: 0,
      end: 4,
    } as const;
    const { ids } = await annotate(team.reviewer, {
      documentId: document.id,
      annotations: [
        { body: "Look.", spans: [span], assigneeId: team.translator.userId, mentionIds: [team.owner.userId] },
      ],
      mutationId: randomUUID(),
    });
    const annotationId = ids[0]!;
    const mentionIds = [team.owner.userId];
    await reply(team.translator, { annotationId, body: "See?", mentionIds, mutationId: randomUUID() });
    await changeAnnotation(team.translator, { annotationId, assigneeId: team.owner.userId });
    await fillNotifications();
    expect(await lines(team.translator)).toMatchObject([{ kind: "assigned", annotationId }]);
    expect(await lines(team.owner, true)).toMatchObject([
      { kind: "assigned", count: 1 },
      { kind: "mentioned", count: 2, segments: 1, segment: { number: 2 } },
    ]);
    expect(await lines(team.reviewer)).toMatchObject([{ kind: "annotation_replied" }]);

    await changeAnnotation(team.reviewer, { annotationId, isWithdrawn: true });
    await fillNotifications();
    expect(await lines(team.translator)).toEqual([]);
  });

  it("tell of another role, and an owner of who came in by their link", async () => {
    await changeRole(team.owner, {
      projectId: team.projectId,
      userId: team.reader.userId,
      role: "reviewer",
    });
    await addToProject(team.owner, team.projectId, "translator");
    await fillNotifications();
    expect(await lines(team.reader)).toMatchObject([{ kind: "role_changed", role: "reviewer" }]);
    expect(await lines(team.owner, true)).toMatchObject([
      { kind: "member_joined", role: "translator", people: ["A translator"] },
    ]);
  });

  it("take back what was unread of a decision that was taken back", async () => {
    const { segment, saved, decided } = await comeBack(1);
    await fillNotifications();
    expect(await countUnread(team.translator)).toBe(1);
    const { mutationId } = decided;
    await withdrawReview(team.reviewer, {
      segmentId: segment.id,
      decisionMutationId: mutationId,
      mutationId: randomUUID(),
    });
    await fillNotifications();
    expect(await countUnread(team.translator)).toBe(0);
    // Decided, taken back and decided again between two looks is one piece of news.
    await review(team.reviewer, segment, saved, sentBack);
    await fillNotifications();
    expect(await lines(team.translator)).toMatchObject([{ count: 1 }]);
  });

  it("are of members alone: whoever is removed sees none, and is told of nothing more", async () => {
    await comeBack(1);
    await fillNotifications();
    await removeMember(team.owner, { projectId: team.projectId, userId: team.translator.userId });
    expect(await lines(team.translator)).toEqual([]);
    expect(await countUnread(team.translator)).toBe(0);
    const db = await client();
    const held = () => db.notification.count({ where: { userId: team.translator.userId } });
    const before = await held();
    const segment = document.segments[1]!;
    const { targetHeadId } = await db.segment.findUniqueOrThrow({ where: { id: segment.id } });
    await confirm(team.owner, segment.id, targetHeadId!);
    await review(team.reviewer, segment, { revisionId: targetHeadId!, text: "Text 1." }, sentBack);
    await fillNotifications();
    expect(await held()).toBe(before);
  });

  it("are not of others, whatever is marked", async () => {
    await comeBack(1);
    await fillNotifications();
    const [line] = await lines(team.translator);
    await markRead(team.reviewer, { lineIds: [line!.id], through: "999999999" });
    expect(await countUnread(team.translator)).toBe(1);
  });

  it("leave out kinds and projects that one does not want to hear of, from then on", async () => {
    await comeBack(0);
    await fillNotifications();
    await choosePreferences(team.translator, { untoldKinds: ["changes_requested"] });
    await comeBack(1);
    await fillNotifications();
    await choosePreferences(team.translator, { untoldKinds: [] });
    await muteProject(team.translator, { projectId: team.projectId, isMuted: true });
    await comeBack(2);
    await fillNotifications();
    await muteProject(team.translator, { projectId: team.projectId, isMuted: false });
    await comeBack(3);
    await fillNotifications();
    expect(await lines(team.translator)).toMatchObject([{ count: 2 }]);
  });

  it("come in pages, each line once", async () => {
    await comeBack(1);
    const projects = await Promise.all([1, 2, 3].map(() => makeProject(team.owner)));
    for (const projectId of projects) await addToProject(team.owner, projectId, "reader", team.translator);
    for (const projectId of projects) {
      await changeRole(team.owner, { projectId, userId: team.translator.userId, role: "reviewer" });
    }
    await fillNotifications();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await pageNotifications(team.translator, { onlyUnread: true, limit: 3, cursor });
      seen.push(...page.items.map(({ project, kind }) => `${kind} ${project.id}`));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toEqual(
      [`changes_requested ${team.projectId}`, ...projects.map((id) => `role_changed ${id}`)].toSorted(),
    );
  });

  it("are told once by two who fill at once, and by one who stops anywhere", async () => {
    for (const at of [0, 1, 2, 3]) await comeBack(at);
    await Promise.all([fillStretch(team.projectId, 3), fillStretch(team.projectId, 3)]);
    for (let more = true; more;) more = await fillStretch(team.projectId, 2);
    expect(await lines(team.translator)).toMatchObject([{ kind: "changes_requested", count: 4 }]);
  });

  it("are removed a month after they were read, and unread after a year", async () => {
    await comeBack(0);
    await fillNotifications();
    await markRead(team.translator, { lineIds: null, through: "999999999" });
    await comeBack(1);
    await fillNotifications();
    const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);
    const left = async () => (await lines(team.translator)).map(({ isRead }) => isRead);
    await forgetOldNotifications(later(29));
    expect(await left()).toEqual([false, true]);
    await forgetOldNotifications(later(31));
    expect(await left()).toEqual([false]);
    await forgetOldNotifications(later(366));
    expect(await left()).toEqual([]);
  });
});
