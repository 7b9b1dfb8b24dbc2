import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { listRevisions } from "../data/revisions";
import { getSegment } from "../data/segment-views";
import { client } from "../db/database";
import { findBrokenInvariants } from "../testing/check-invariants";
import { makeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { anySegmentCommand } from "../testing/segment-commands";
import { emptyModel, headOf, type Model } from "../testing/segment-model";
import { changeProject } from "./manage-project";

const runs = { pglite: 60, postgresql: 25 };

describeOn(everyEngine, "whatever people do to a segment, in any order", (engine) => {
  let team: Team;
  beforeAll(async () => {
    team = await makeTeam();
  });

  it("the stored story is the one a plain map keeps, and the invariants hold", async () => {
    const stories = fc.commands([anySegmentCommand()], { maxCommands: 40, size: "max" });
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        await changeProject(team.owner, { projectId: team.projectId, allowsOwnApproval: false });
        const document = await makeDocument(team.owner, team.projectId, { lines: ["Judul"] });
        const model = emptyModel();
        const real = { team, documentId: document.id, segment: document.segments[0]! };
        await fc.asyncModelRun(() => ({ model, real }), story);
        await compare(team, real.segment.id, model);
        expect(await findBrokenInvariants(document.id)).toEqual([]);
      }),
      { numRuns: runs[engine], interruptAfterTimeLimit: 120_000, markInterruptAsFailure: false },
    );
  }, 240_000);
});

/** The database tells exactly the model's story: nothing lost, nothing added, nothing rewritten. */
async function compare({ reader }: Team, segmentId: string, model: Model): Promise<void> {
  const view = await getSegment(reader, segmentId);
  expect(view.status).toBe(model.status);
  expect(view.target?.revisionId ?? null).toBe(headOf(model)?.id ?? null);
  expect(view.target?.text ?? null).toBe(headOf(model)?.text ?? null);
  const revisions = await listRevisions(reader, segmentId);
  const targets = revisions.filter(({ side }) => side === "target").toReversed();
  expect(targets.map(({ id, text, origin }) => ({ id, text, origin }))).toEqual(
    model.targets.map(({ id, text, origin }) => ({ id, text, origin })),
  );
  const db = await client();
  const reviews = await db.review.findMany({
    where: { segmentId },
    orderBy: { version: "asc" },
    select: { decision: true, targetRevisionId: true, isOverride: true },
  });
  expect(reviews).toEqual(
    model.reviews.map(({ targetId, ...review }) => ({ ...review, targetRevisionId: targetId })),
  );
}
