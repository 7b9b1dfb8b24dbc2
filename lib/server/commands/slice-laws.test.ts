import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { client } from "../db/database";
import { loadMoment } from "../data/load-moment";
import { findMoment } from "../data/moments";
import { getSegment } from "../data/segment-views";
import { findBrokenInvariants } from "../testing/check-invariants";
import { confirm, save } from "../testing/do-work";
import { makeDocument, type MadeDocument } from "../testing/make-document";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn } from "../testing/open-test-database";
import { previewSlice } from "./preview-slice";
import { undoBatch } from "./undo-batch";
import { undoSlice } from "./undo-slice";

const words = fc.array(fc.constantFrom("one", "two", "three", "50.000", "<b>x</b>", "é", "“q”"), {
  minLength: 1,
  maxLength: 8,
});
const step = fc.record({
  by: fc.constantFrom("owner" as const, "translator" as const),
  segment: fc.nat(2),
  text: words.map((each) => each.join(" ")),
  confirms: fc.boolean(),
});
type Step = {
  readonly by: "owner" | "translator";
  readonly segment: number;
  readonly text: string;
  readonly confirms: boolean;
};

describeOn(["pglite"], "undoing a slice, whatever was written", () => {
  async function write(team: Team, document: MadeDocument, steps: readonly Step[]): Promise<void> {
    for (const { by, segment, text, confirms } of steps) {
      const { id } = document.segments[segment]!;
      const head = (await getSegment(team.owner, id)).target;
      if (head?.text === text) continue;
      const saved = await save(team[by], id, text, head?.revisionId ?? null);
      if (confirms) await confirm(team[by], id, saved.revisionId);
    }
  }
  const textsOf = async (documentId: string) => {
    const db = await client();
    const now = (await findMoment(db, documentId, { kind: "now" }))!;
    const texts = await loadMoment(db, documentId, now.seq);
    return [...texts].map(([id, { source, target }]) => [id, source, target ?? ""]);
  };
  const byTranslator = ({ translator }: Team) => ({
    person: translator.userId,
    from: null,
    to: null,
    batch: null,
    import: null,
  });
  async function takeBack(team: Team, documentId: string) {
    const slice = byTranslator(team);
    const { items } = await previewSlice(team.owner, documentId, slice);
    if (items.length === 0) return null;
    const segments = items.map(({ segmentId, baseRevisionId }) => ({
      segmentId,
      baseRevisionId,
      endsApproval: true,
    }));
    const outcome = await undoSlice(team.owner, { documentId, slice, segments, mutationId: randomUUID() });
    expect(outcome.left).toEqual([]);
    for (const { segmentId, after } of items) {
      expect((await getSegment(team.owner, segmentId)).target!.text).toBe(after);
    }
    return outcome;
  }

  it("and then the undo of that, gives the document byte for byte", async () => {
    const team = await makeTeam();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const document = await makeDocument(team.owner, team.projectId);
        await write(team, document, steps);
        const before = await textsOf(document.id);
        const outcome = await takeBack(team, document.id);
        if (outcome === null) return;
        expect(await textsOf(document.id)).not.toEqual(before);
        await undoBatch(team.owner, { batchId: outcome.batchId, mutationId: randomUUID() });
        expect(await textsOf(document.id)).toEqual(before);
        expect(await findBrokenInvariants(document.id)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("with nothing after it, gives the document from before it", async () => {
    const team = await makeTeam();
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 6 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        async (earlier, slice) => {
          const document = await makeDocument(team.owner, team.projectId);
          await write(
            team,
            document,
            earlier.map((each) => ({ ...each, by: "owner" as const })),
          );
          const before = await textsOf(document.id);
          await write(
            team,
            document,
            slice.map((each) => ({ ...each, by: "translator" as const })),
          );
          await takeBack(team, document.id);
          expect(await textsOf(document.id)).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });
});
