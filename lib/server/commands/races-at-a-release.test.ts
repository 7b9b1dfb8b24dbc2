import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { loadMoment } from "../data/load-moment";
import { lookUpMoments } from "../data/moments";
import { getRelease } from "../data/releases";
import { client } from "../db/database";
import { save, type Saved } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn } from "../testing/open-test-database";
import { releaseDocument } from "./release-document";

// One session serves PGlite, so that only PostgreSQL has people writing at the same moment.
describeOn(["postgresql"], "releasing a document in which people never stop writing", () => {
  let team: Team;
  let document: MadeDocument;
  beforeEach(async () => {
    team = await makeTeam();
    document = await makeDocument(team.owner, team.projectId);
  });

  it("comes to its end, with what stood there, and nobody is refused a save", async () => {
    let isOver = false;
    const written = document.segments.map(() => [] as string[]);
    const writers = document.segments.map(async ({ id }, at) => {
      let head: Saved | null = null;
      for (let n = 1; !isOver; n++) {
        head = await save(team.translator, id, `Text ${at} ${n}.`, head?.revisionId ?? null);
        written[at]!.push(head.revisionId);
      }
    });
    const release = () =>
      releaseDocument(team.owner, { documentId: document.id, kind: "draft", mutationId: randomUUID() });
    const made = await Promise.all([release(), release()]).finally(() => (isOver = true));
    await Promise.all(writers);
    expect(made.map(({ number }) => number).toSorted()).toEqual([1, 2]);
    for (const { id, number } of made) {
      const { manifest } = await getRelease(team.reader, id);
      expect(manifest.segments.map(({ id: segmentId }) => segmentId)).toEqual(
        document.segments.map((segment) => segment.id),
      );
      const [moment] = (await lookUpMoments(team.reader, document.id, [
        { kind: "release", number },
        { kind: "now" },
      ]))!;
      const stood = await loadMoment(await client(), document.id, moment.seq);
      for (const [at, { id: segmentId, target }] of manifest.segments.entries()) {
        expect(written[at]).toContain(target?.revisionId);
        expect(target?.revisionId).toBe(stood.get(segmentId)?.targetId);
      }
    }
  });
});
