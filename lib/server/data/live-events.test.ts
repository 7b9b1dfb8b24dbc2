import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { save } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { getSegment } from "./segment-views";
import { mergeSegments } from "../commands/merge-segments";
import { splitSegment } from "../commands/split-segment";
import { undoStructureChange } from "../commands/undo-structure-change";
import { forgetOldNews, listNews } from "./live-events";

describeOn(everyEngine, "news of a document", () => {
  let team: Team;
  let document: MadeDocument;

  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, { lines: ["Judul.", "Satu."] });
  });

  it("tells what came after, in order, and nothing before", async () => {
    const { last } = await listNews(team.reader, document.id, null);
    const actorId = team.translator.userId;
    await save(team.translator, document.segments[0]!.id, "Title");
    await save(team.translator, document.segments[1]!.id, "One");
    const news = await listNews(team.reader, document.id, last);
    expect(news.events).toEqual([
      { kind: "segment.saved", segmentId: document.segments[0]!.id, actorId },
      { kind: "segment.saved", segmentId: document.segments[1]!.id, actorId },
    ]);
    expect((await listNews(team.reader, document.id, news.last)).events).toEqual([]);
  });

  it("tells at which segment a split, a merge and an undoing are to be found", async () => {
    const { segments, id: documentId } = document;
    const seen = async (segmentId: string) => {
      const { source, target } = await getSegment(team.reviewer, segmentId);
      return {
        segmentId,
        sourceRevisionId: source.revisionId,
        targetRevisionId: target?.revisionId ?? null,
      };
    };
    const { last } = await listNews(team.reader, documentId, null);
    const split = await splitSegment(team.reviewer, {
      ...(await seen(segments[0]!.id)),
      sourceOffset: 3,
      mutationId: randomUUID(),
    });
    const merged = await mergeSegments(team.reviewer, {
      documentId,
      segments: [await seen(split.segmentIds[1]!), await seen(segments[1]!.id)],
      mutationId: randomUUID(),
    });
    const undo = (changeId: string) =>
      undoStructureChange(team.reviewer, { documentId, changeId, mutationId: randomUUID() });
    await undo(merged.changeId);
    await undo(split.changeId);
    const { events } = await listNews(team.reader, documentId, last);
    expect(events.map(({ kind, segmentId }) => [kind, segmentId])).toEqual([
      ["structure.split", split.segmentIds[0]],
      ["structure.merged", merged.segmentIds[0]],
      ["structure.undone", split.segmentIds[1]],
      ["structure.undone", segments[0]!.id],
    ]);
  });

  it("forgets what is a day old, and nothing younger", async () => {
    await save(team.translator, document.segments[0]!.id, "Title");
    expect(await forgetOldNews()).toBe(0);
    const nextDay = new Date(Date.now() + 25 * 60 * 60 * 1000);
    expect(await forgetOldNews(nextDay)).toBeGreaterThan(0);
    expect((await listNews(team.reader, document.id, "0")).events).toEqual([]);
  });
});
