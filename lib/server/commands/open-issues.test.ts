import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Severity } from "@/lib/annotation/kinds";
import { client } from "../db/database";
import { getGate } from "../data/gate";
import { review, translate } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { annotate } from "./annotate";
import { changeAnnotation } from "./change-annotation";
import { splitSegment } from "./split-segment";

describeOn(everyEngine, "an open quality issue", () => {
  let team: Team;
  let document: MadeDocument;
  beforeAll(async () => {
    team = await makeTeam();
  });

  async function find(severity: Severity, start = 0, end = 3) {
    document = await makeDocument(team.owner, team.projectId, { lines: ["Judul", "Satu dua tiga."] });
    const segment = document.segments[1]!;
    const seen = await translate(team.translator, segment.id, "One two three.");
    const { ids } = await annotate(team.reviewer, {
      documentId: document.id,
      mutationId: randomUUID(),
      annotations: [
        {
          kind: "quality_issue",
          tag: "Accuracy/Mistranslation",
          severity,
          body: "",
          spans: [{ segmentId: segment.id, side: "target", revisionId: seen.revisionId, start, end }],
        },
      ],
    });
    return { segment, seen, annotationId: ids[0]! };
  }

  it.each(["major", "critical"] as const)("keeps its segment from being approved: %s", async (severity) => {
    const { segment, seen, annotationId } = await find(severity);
    await expect(review(team.reviewer, segment, seen)).rejects.toThrow(
      new RegExp(`${severity} issue “Accuracy/Mistranslation”`, "u"),
    );
    const { blockers } = await getGate(team.reader, document.id);
    expect(blockers).toContainEqual({
      kind: "quality_issue",
      segmentId: segment.id,
      number: 2,
      severity,
    });
    await changeAnnotation(team.reviewer, { annotationId, isResolved: true });
    await expect(review(team.reviewer, segment, seen)).resolves.toMatchObject({ outcome: "reviewed" });
    await changeAnnotation(team.reviewer, { annotationId, isResolved: false });
    expect((await getGate(team.reader, document.id)).blockers).toContainEqual(
      expect.objectContaining({ kind: "quality_issue", segmentId: segment.id }),
    );
  });

  it("blocks nothing where it is minor, and never a sending back", async () => {
    const minor = await find("minor");
    await expect(review(team.reviewer, minor.segment, minor.seen)).resolves.toMatchObject({
      outcome: "reviewed",
    });
    const { segment, seen } = await find("critical");
    await expect(
      review(team.reviewer, segment, seen, { decision: "changes_requested", reason: "See the issue." }),
    ).resolves.toMatchObject({ outcome: "reviewed" });
  });

  it("goes with its words through a split", async () => {
    const { segment, seen } = await find("major", 8, 13);
    const { segmentIds } = await splitSegment(team.translator, {
      segmentId: segment.id,
      sourceRevisionId: segment.sourceRevisionId,
      targetRevisionId: seen.revisionId,
      sourceOffset: 8,
      targetOffset: 8,
      mutationId: randomUUID(),
    });
    const { blockers } = await getGate(team.reader, document.id);
    const blocked = blockers.flatMap((each) => (each.kind === "quality_issue" ? [each.segmentId] : []));
    expect(blocked).toEqual([segmentIds[1]]);
  });

  it("is refused by the database too", async () => {
    const { segment, seen, annotationId } = await find("major");
    await changeAnnotation(team.reviewer, { annotationId, isResolved: true });
    await review(team.reviewer, segment, seen);
    await changeAnnotation(team.reviewer, { annotationId, isResolved: false });
    const db = await client();
    const real = await db.review.findFirstOrThrow({
      where: { segmentId: segment.id },
      omit: { id: true },
    });
    const again = db.review.create({ data: { ...real, version: 61, mutationId: randomUUID() } });
    await expect(again).rejects.toThrow(/open_issue/);
  });
});
