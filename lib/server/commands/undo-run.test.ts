import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { client } from "../db/database";
import { findBrokenInvariants } from "../testing/check-invariants";
import { reviewInput, save, translate, type Saved } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { addToProject, makeTeam, makeViewer, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import type { Viewer } from "../viewer";
import { mergeSegments } from "./merge-segments";
import { reviewRun } from "./review-run";
import { undoRun } from "./undo-run";

describeOn(everyEngine, "a run of approvals that is undone", () => {
  let team: Team;
  let document: MadeDocument;
  let runId: string;
  let seen: readonly Saved[];
  const segment = (at: number) => document.segments[at]!;
  const place = (at: number) => ({ segmentId: segment(at).id, number: at + 1 });
  const undo = (viewer: Viewer, mutationId = randomUUID()) => undoRun(viewer, { runId, mutationId });
  const statuses = async () => {
    const ids = document.segments.map(({ id }) => id);
    const rows = await (await client()).segment.findMany({ where: { id: { in: ids } } });
    return ids.map((id) => rows.find((row) => row.id === id)?.status);
  };

  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId, {
      lines: ["Satu.", "Dua.", "Tiga.", "Empat."],
    });
    const written: Saved[] = [];
    for (const { id } of document.segments) written.push(await translate(team.translator, id, "Text."));
    seen = written;
    runId = randomUUID();
    const pairs = seen.map((text, at) => {
      const { segmentId, sourceRevisionId, sourceSha256, targetRevisionId, targetSha256 } = reviewInput(
        segment(at),
        text,
      );
      return { segmentId, sourceRevisionId, sourceSha256, targetRevisionId, targetSha256 };
    });
    await reviewRun(team.reviewer, { documentId: document.id, pairs, mutationId: runId });
    expect(await statuses()).toEqual(Array(4).fill("approved"));
  });

  it("is one act, and the same request again undoes nothing twice", async () => {
    const mutationId = randomUUID();
    const outcome = { withdrawn: [0, 1, 2, 3].map(place), left: [] };
    expect(await undo(team.reviewer, mutationId)).toEqual(outcome);
    expect(await undo(team.reviewer, mutationId)).toEqual(outcome);
    expect(await statuses()).toEqual(Array(4).fill("translated"));
    expect(
      await (await client()).reviewWithdrawal.count({ where: { segment: { documentId: document.id } } }),
    ).toBe(4);
    expect(await findBrokenInvariants()).toEqual([]);
    const left = [0, 1, 2, 3].map((at) => ({ ...place(at), reason: "withdrawn_already" }));
    expect(await undo(team.reviewer)).toEqual({ withdrawn: [], left });
  });

  it("keeps what came after it, and says what and why", async () => {
    await save(team.translator, segment(0).id, "Another text.", seen[0]!.revisionId);
    await mergeSegments(team.owner, {
      documentId: document.id,
      segments: [2, 3].map((at) => ({
        segmentId: segment(at).id,
        sourceRevisionId: segment(at).sourceRevisionId,
        targetRevisionId: seen[at]!.revisionId,
      })),
      mutationId: randomUUID(),
    });
    const { withdrawn, left } = await undo(team.reviewer);
    expect(withdrawn).toEqual([place(1)]);
    expect(left.map(({ segmentId, reason }) => [segmentId, reason])).toEqual([
      [segment(0).id, "later_work"],
      [segment(2).id, "gone"],
      [segment(3).id, "gone"],
    ]);
    expect(await findBrokenInvariants()).toEqual([]);
  });

  it("is for whoever gave the approvals and for owners, and for nobody else", async () => {
    const other = await addToProject(team.owner, team.projectId, "reviewer");
    await expect(undo(other)).rejects.toThrow(/whoever gave them/);
    await expect(undo(team.translator)).rejects.toThrow();
    await expect(undo(await makeViewer())).rejects.toThrow(/no such run/i);
    expect((await undo(team.owner)).withdrawn).toHaveLength(4);
  });
});
